import { expect, test } from 'vitest';
import { checkFilter, checkOwnFilter } from './filter-limits.ts';

const values = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`);

test.each([['in', 5], ['notIn', 5], ['containsAny', 20]])('a subscription takes of `%s` %i values, and no more', (operator, most) => {
  const given = (count: number) => ({ or: [{ status: { [operator]: values(count) } }] });
  const own = (count: number) => ({ filterGroup: [{ filters: [{ fieldName: 'status', operator, value: values(count) }] }] });
  checkFilter(given(most));
  checkOwnFilter(own(most));
  const refusal = `exceeds maximum value limit ${most} for operator \`${operator}\``;
  expect(() => checkFilter(given(most + 1))).toThrow(refusal);
  expect(() => checkOwnFilter(own(most + 1))).toThrow(refusal);
});
