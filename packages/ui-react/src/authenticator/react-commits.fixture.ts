/** A part of React's fiber: what is needed to see whether a component has rendered in a commit. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly type: { readonly displayName?: string; readonly name?: string; readonly render?: { readonly name?: string } } | null;
}

/** Function, class, `forwardRef` and the two kinds of `memo`. */
const components = new Set([0, 1, 11, 14, 15]);
const PERFORMED_WORK = 1;

const hasRendered = (fiber: Fiber) =>
  components.has(fiber.tag) && (fiber.alternate === null || (fiber.flags & PERFORMED_WORK) !== 0);

const nameOf = ({ type }: Fiber) => type?.displayName ?? type?.name ?? type?.render?.name ?? 'anonymous';

const renderedIn = (fiber: Fiber | null, names: string[] = []): string[] => {
  for (let next = fiber; next; next = next.sibling) {
    const bailedOut = next.alternate !== null && next.child === next.alternate.child;
    if (hasRendered(next)) names.push(nameOf(next));
    if (!bailedOut) renderedIn(next.child, names);
  }
  return names;
};

/** The components that each commit rendered, in order, from the moment that this file is imported: before React. */
export const commits: string[][] = [];

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    checkDCE: () => {},
    onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => commits.push(renderedIn(root.current.child)),
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
  },
});
