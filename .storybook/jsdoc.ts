import type { ArgTypesEnhancer } from 'storybook/internal/types';

interface Documented {
  readonly description?: string;
  readonly props?: Readonly<Record<string, { readonly description?: string; readonly tsType?: { readonly name: string; readonly raw?: string } }>>;
}

/** What Storybook's compiler wrote onto a component. */
function documentedOf(component: unknown): Documented {
  const isThing = typeof component === 'function' || (typeof component === 'object' && component !== null);
  return isThing && '__docgenInfo' in component ? (component.__docgenInfo as Documented) : {};
}

/** What a comment says before its tags. */
const withoutTags = (comment = ''): string => comment.split(/\s+@[a-z]/)[0] ?? '';

/** The sentences of a component, without its tags. */
export const sentencesOf = (component: unknown): string => withoutTags(documentedOf(component).description);

/** Every optional prop takes `undefined`; a table need not say so. */
const withoutUndefined = (type: string) => type.replaceAll(/\s*\|\s*undefined$/g, '');

/** Fills the tables of the docs pages from the JSDoc of the props: their types as written, and their `@default`. */
export const withJsDoc: ArgTypesEnhancer = ({ argTypes, component }) => {
  const { props = {} } = documentedOf(component);
  return Object.fromEntries(Object.entries(argTypes).map(([name, argType]) => {
    const prop = props[name];
    if (!prop) return [name, argType];
    const initial = /@default (.+)/.exec(prop.description ?? '')?.[1];
    const type = withoutUndefined(prop.tsType?.raw ?? prop.tsType?.name ?? '');
    return [name, {
      ...argType,
      description: withoutTags(prop.description),
      ...(type === 'boolean' && { type: { name: 'boolean' as const } }),
      table: {
        ...argType.table,
        ...(type !== '' && { type: { summary: type } }),
        ...(initial !== undefined && { defaultValue: { summary: initial } }),
      },
    }];
  }));
};
