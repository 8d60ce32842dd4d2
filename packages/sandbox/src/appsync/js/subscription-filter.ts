import { ApiError } from '../api-error.ts';
import { matches, type Filter } from '../rows/filter.ts';

interface Test {
  readonly fieldName: string;
  readonly operator: string;
  readonly value: unknown;
}

/** What a subscriber hears, as AppSync takes it: one of the groups, every test of it. */
export interface SubscriptionFilter {
  readonly filterGroup: readonly { readonly filters: readonly Test[] }[];
}

/** Makes it of a filter in plain tests, as `util.transform` does. @throws {ApiError} for a `not`, which AppSync has none of. */
export function toSubscriptionFilter(filter: Filter): SubscriptionFilter {
  return { filterGroup: groupsOf(filter).map((filters) => ({ filters })) };
}

function groupsOf(filter: Filter): readonly (readonly Test[])[] {
  return Object.entries(filter).map(([field, asked]): readonly (readonly Test[])[] => {
    if (field === 'or') return partsOf(asked).flatMap(groupsOf);
    if (field === 'and') return partsOf(asked).map(groupsOf).reduce(product, [[]]);
    if (field === 'not') throw new ApiError('Code', '[foyer] A filter of a subscription has no `not`: name the tests that must hold.');
    return [Object.entries({ ...(asked as Filter) }).map(([operator, value]) => ({ fieldName: field, operator, value }))];
  }).reduce(product, [[]]);
}

const partsOf = (asked: unknown): readonly Filter[] => (Array.isArray(asked) ? asked : [{ ...(asked as Filter) }]);
const product = (left: readonly (readonly Test[])[], right: readonly (readonly Test[])[]) => left.flatMap((one) => right.map((other) => [...one, ...other]));

export function lets({ filterGroup }: SubscriptionFilter, payload: Readonly<Record<string, unknown>>): boolean {
  return filterGroup.some(({ filters }) =>
    filters.every(({ fieldName, operator, value }) => matches({ [fieldName]: { [operator]: value } }, payload)));
}
