import { expect, test } from 'vitest';
import { matches, type Filter } from './filter.ts';

const row = { title: 'Blog', rank: 5, tags: ['a', 'b'], isOpen: true, empty: null, place: { lat: 1 }, umlaut: 'ä' };

const cases: readonly (readonly [Filter, boolean])[] = [
  [{}, true],
  [{ title: { eq: 'Blog' } }, true],
  [{ title: { eq: 'blog' } }, false],
  [{ title: { ne: 'Blog' } }, false],
  [{ missing: { ne: 'x' } }, true],
  [{ missing: { eq: null } }, false],
  [{ empty: { eq: null } }, true],
  [{ empty: { lt: 'x' } }, false],
  [{ rank: { gt: 4, lt: 6 } }, true],
  [{ rank: { ge: 5 } }, true],
  [{ rank: { le: 4 } }, false],
  [{ rank: { gt: '4' } }, false],
  [{ rank: { between: [5, 6] } }, true],
  [{ title: { between: ['A', 'B'] } }, false],
  [{ title: { beginsWith: 'Bl' } }, true],
  [{ tags: { beginsWith: 'a' } }, false],
  [{ title: { contains: 'lo' } }, true],
  [{ tags: { contains: 'a' } }, true],
  [{ tags: { notContains: 'a' } }, false],
  [{ missing: { notContains: 'a' } }, true],
  [{ missing: { attributeExists: false } }, true],
  [{ empty: { attributeExists: true } }, true],
  [{ empty: { attributeType: '_null' } }, true],
  [{ tags: { attributeType: 'list' } }, true],
  [{ place: { attributeType: 'map' } }, true],
  [{ tags: { size: { eq: 2 } } }, true],
  [{ umlaut: { size: { eq: 2 } } }, true],
  [{ rank: { size: { ge: 0 } } }, false],
  [{ title: { in: ['Blog', 'x'] } }, true],
  [{ title: { notIn: ['Blog'] } }, false],
  [{ tags: { eq: ['a', 'b'] } }, true],
  [{ and: [{ rank: { gt: 1 } }, { isOpen: { eq: false } }] }, false],
  [{ or: [{ rank: { gt: 9 } }, { isOpen: { eq: true } }] }, true],
  [{ not: { rank: { gt: 9 } } }, true],
  [{ rank: { gt: 1 }, not: { title: { eq: 'Blog' } } }, false],
  [{ title: null }, true],
];

test.each(cases)('%j: %s', (filter, expected) => {
  expect(matches(filter, row)).toBe(expected);
});
