import { ApiError } from '../api-error.ts';
import type { SubscriptionFilter } from '../js/subscription-filter.ts';
import type { Filter } from '../rows/filter.ts';

/** How many values AppSync takes of an operator in the filter of a subscription. */
const MOST_VALUES: ReadonlyMap<string, number> = new Map([['in', 5], ['notIn', 5], ['containsAny', 20]]);

const NESTED: ReadonlySet<string> = new Set(['and', 'or', 'not']);

/** @throws {ApiError} where a filter names more values than AppSync takes, as that of a person in many groups does. */
export function checkFilter(filter: Filter | undefined): void {
  for (const [name, asked] of Object.entries(filter ?? {})) {
    if (NESTED.has(name)) [asked].flat().forEach((part) => checkFilter({ ...(part as Filter) }));
    else Object.entries({ ...(asked as Filter) }).forEach(([operator, value]) => checkTest(operator, value));
  }
}

/** As {@link checkFilter}, of one that a handler has set. */
export function checkOwnFilter(filter: SubscriptionFilter | undefined): void {
  for (const { filters } of filter?.filterGroup ?? []) filters.forEach(({ operator, value }) => checkTest(operator, value));
}

function checkTest(operator: string, value: unknown): void {
  const most = MOST_VALUES.get(operator);
  if (most === undefined || !Array.isArray(value) || value.length <= most) return;
  throw new ApiError(null, `subscription exceeds maximum value limit ${most} for operator \`${operator}\`.`);
}
