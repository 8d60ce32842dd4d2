import { afterAll, beforeAll } from 'vitest';

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

interface Hook {
  onCommitFiberRoot: (renderer: number, root: { readonly current: Fiber }) => void;
}

/**
 * The components that each commit renders, in order, as long as the tests of a file run. React tells the hook that it found as it
 * loaded, which `scripts/test-setup/react-hook.ts` has put there.
 */
export const countCommits = (): string[][] => {
  const commits: string[][] = [];
  const hook: Hook = Reflect.get(globalThis, '__REACT_DEVTOOLS_GLOBAL_HOOK__');
  const before = hook.onCommitFiberRoot;
  beforeAll(() => {
    hook.onCommitFiberRoot = (_, root) => void commits.push(renderedIn(root.current.child));
  });
  afterAll(() => {
    hook.onCommitFiberRoot = before;
  });
  return commits;
};
