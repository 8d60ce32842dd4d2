import { expect, it } from 'vitest';
import type { Filter, ModelIndex, ModelShape } from '../ports/data.ts';
import { chooseIndex } from './read-list.ts';

const shape = (...indexes: readonly ModelIndex[]): ModelShape => ({
  name: 'Post', key: ['id'], fields: ['id', 'blog', 'rank', 'title'], indexes, relations: {}, version: undefined, subscriptions: true,
});
const byRank = { query: 'postsByRank', fields: ['blog', 'rank'] };
const byTitle = { query: 'postsByTitle', fields: ['blog', 'title'] };
const blog = { blog: { eq: 'a' } };
const ordered = { rank: 'asc' } as const;

it('reads the index whose partition key the filter names, best the one that has the order', () => {
  expect(chooseIndex(shape(byTitle, byRank), blog)).toEqual({ index: 'postsByTitle', direction: undefined });
  expect(chooseIndex(shape(byTitle, byRank), blog, { rank: 'desc' })).toEqual({ index: 'postsByRank', direction: 'desc' });
  expect(chooseIndex(shape(byRank), {}, ordered)).toEqual({ index: undefined, direction: undefined });
  expect(chooseIndex(shape(byRank), { blog: { eq: null } })).toEqual({ index: undefined, direction: undefined });
});

const sparse = shape({ ...byRank, sparse: ['rank'] });

it.each<Filter>([{}, { rank: { ne: 1 } }, { rank: { eq: null } }, { rank: { in: [1, null] } }, { rank: { attributeExists: false } }, { rank: { eq: undefined } }])(
  'leaves an index that lacks rows which match %j', (filter) => {
    expect(chooseIndex(sparse, { ...blog, ...filter }, ordered)).toEqual({ index: undefined, direction: undefined });
  },
);

it.each<Filter>([{ rank: { eq: 1 } }, { rank: { ge: 1 } }, { rank: { between: [1, 2] } }, { rank: { attributeExists: true } }, { rank: { ne: null } }])(
  'reads such an index where %j asks for none of those', (filter) => {
    expect(chooseIndex(sparse, { ...blog, ...filter }, ordered)).toEqual({ index: 'postsByRank', direction: 'asc' });
  },
);

it('takes no order of several sort keys, which are one text to the server', () => {
  const composite = shape({ query: 'postsByBoth', fields: ['blog', 'rank', 'title'] });
  expect(chooseIndex(composite, blog, ordered)).toEqual({ index: 'postsByBoth', direction: undefined });
});
