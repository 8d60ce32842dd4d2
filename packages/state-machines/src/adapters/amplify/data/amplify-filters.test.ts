import { array, asyncProperty, assert, boolean, constantFrom, double, integer, letrec, oneof, option, record, tuple, uniqueArray, type Arbitrary } from 'fast-check';
import { expect, it } from 'vitest';
import { matches } from '../../../data/filter.ts';
import { chooseIndex } from '../../../data/read-list.ts';
import type { Filter, ListRequest, Row } from '../../../ports/data.ts';
import { createAmplifyData } from './amplify-data.ts';
import { field, model, TIMES, withDataSandbox } from './data-sandbox.fixture.ts';

const bench = withDataSandbox({
  schema: `
    enum Mood { GOOD BAD }
    type Thing @model @auth(rules: [{ allow: public, provider: apiKey }]) {
      id: ID! @primaryKey
      shelf: ID @index(name: "byShelf", sortKeyFields: ["rank"], queryField: "thingsOfShelf")
      text: String
      day: AWSDate
      rank: Int
      weight: Float
      done: Boolean
      mood: Mood
      tags: [String]
      counts: [Int]
    }
    type Seat @model @auth(rules: [{ allow: public, provider: apiKey }]) {
      hall: ID! @primaryKey(sortKeyFields: ["number"])
      number: Int!
      guest: String
    }`,
  models: [model({
    name: 'Thing',
    plural: 'Things',
    fields: [
      field('id', 'ID', { isRequired: true }), field('shelf', 'ID'), field('text', 'String'), field('day', 'AWSDate'), field('rank', 'Int'),
      field('weight', 'Float'), field('done', 'Boolean'), field('mood', { enum: 'Mood' }),
      field('tags', 'String', { isArray: true, isArrayNullable: true }), field('counts', 'Int', { isArray: true, isArrayNullable: true }),
      ...TIMES,
    ],
    attributes: [{ type: 'key', properties: { name: 'byShelf', queryField: 'thingsOfShelf', fields: ['shelf', 'rank'] } }],
  }), model({
    name: 'Seat',
    plural: 'Seats',
    fields: [field('hall', 'ID', { isRequired: true }), field('number', 'Int', { isRequired: true }), field('guest', 'String'), ...TIMES],
    key: ['hall', 'number'],
  })],
  enums: { Mood: ['GOOD', 'BAD'] },
});

/** Few values, so that they meet: what sorts otherwise by code unit, by case, and what holds another. */
const texts = constantFrom('', 'a', 'A', 'ab', 'b', 'é', 'e\u0301', '\uFFFD', '\u{1F600}', '1', '10', '2');
const integers = integer({ min: -3, max: 3 });
const floats = oneof(integers, constantFrom(-0, 0.1, 2.5, -2.5, 1e21), double({ min: -3, max: 3, noNaN: true }));
const days = constantFrom('2026-01-02', '2026-01-10', '2025-12-31');

const row: Arbitrary<Row> = record({
  shelf: constantFrom('x', 'y'),
  text: option(texts), day: option(days), rank: option(integers), weight: option(floats), done: option(boolean()),
  mood: option(constantFrom('GOOD', 'BAD')), tags: option(array(texts, { maxLength: 3 })), counts: option(array(integers, { maxLength: 3 })),
}, { requiredKeys: [] });

const one = (name: string, operator: string, value: Arbitrary<unknown>): Arbitrary<Filter> =>
  value.map((wanted) => ({ [name]: { [operator]: wanted } }));
const pair = <T>(value: Arbitrary<T>) => tuple(value, value);

const exists = (name: string) => one(name, 'attributeExists', boolean());
const equals = (name: string, value: Arbitrary<unknown>) => [
  one(name, 'eq', option(value)), one(name, 'ne', option(value)), one(name, 'in', array(option(value), { maxLength: 3 })), exists(name),
];
const compared = (name: string, value: Arbitrary<unknown>) => [
  ...equals(name, value),
  ...['lt', 'le', 'gt', 'ge'].map((operator) => one(name, operator, value)),
  one(name, 'between', pair(value)),
  tuple(value, value).map(([ge, lt]) => ({ [name]: { ge, lt, ne: lt } })),
];
const texted = (name: string, value: Arbitrary<unknown>) => [
  ...compared(name, value),
  ...['beginsWith', 'contains', 'notContains'].map((operator) => one(name, operator, value)),
  one(name, 'size', oneof(
    ...['eq', 'ne', 'lt', 'le', 'gt', 'ge'].map((operator) => integer({ min: 0, max: 5 }).map((size) => ({ [operator]: size }))),
    pair(integer({ min: 0, max: 5 })).map((between) => ({ between })),
  )),
];
const listed = (name: string, value: Arbitrary<unknown>) => [
  one(name, 'contains', value), one(name, 'notContains', value), one(name, 'eq', value), one(name, 'ne', value), exists(name),
];
const size = (name: string) => one(name, 'size', integer({ min: 0, max: 3 }).map((eq) => ({ eq })));

const { filter } = letrec<{ filter: Filter; leaf: Filter }>((tie) => ({
  leaf: oneof(
    ...texted('text', texts), ...texted('day', days), ...compared('rank', integers), ...compared('weight', floats), ...equals('done', boolean()),
    one('mood', 'eq', constantFrom('GOOD', 'BAD')), one('mood', 'ne', constantFrom('GOOD', 'BAD')),
    ...listed('tags', texts), size('tags'),
  ),
  filter: oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    pair(tie('leaf')).map(([a, b]) => ({ ...a, ...b })),
    array(tie('filter'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    array(tie('filter'), { minLength: 0, maxLength: 3 }).map((or) => ({ or })),
    tie('filter').map((not) => ({ not })),
  ),
}));

const port = createAmplifyData();
const request = { model: 'Thing', authMode: undefined };

async function listAll(asked: Partial<ListRequest>): Promise<readonly Row[]> {
  const found: Row[] = [];
  let nextToken: string | undefined;
  do {
    const page = await port.list({ ...request, ...asked, limit: 100, nextToken }, new AbortController().signal);
    found.push(...page.rows);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return found;
}

const ids = (rows: readonly Row[]) => rows.map(({ id }) => String(id)).toSorted();

async function withRows(rows: readonly Row[]): Promise<readonly Row[]> {
  bench.sandbox.admin.reset();
  const made = await Promise.all(rows.map((input, at) => port.write({ ...request, kind: 'create', input: { ...input, id: `${at}` } }, new AbortController().signal)));
  // What is emptied is no longer there, what never was is not either: a reader cannot tell them apart.
  await Promise.all(made.slice(0, 5).map(({ id }) => port.write({ ...request, kind: 'update', input: { id, text: null, rank: null } }, new AbortController().signal)));
  return listAll({});
}

it('lets through here what the server lets through', async () => {
  const stored = await withRows(await sampled());
  await assert(asyncProperty(filter, async (wanted) => {
    expect(ids(await listAll({ filter: wanted }))).toEqual(ids(stored.filter((one) => matches(one, wanted))));
  }), { numRuns: 300, seed: 5 });
});

it('reads by an index what it would find without, and no key of it stands in the filter', async () => {
  const stored = await withRows(await sampled());
  await assert(asyncProperty(filter, constantFrom('x', 'y'), async (rest, shelf) => {
    const wanted = { ...rest, shelf: { eq: shelf } };
    const read = await listAll({ filter: wanted, index: 'thingsOfShelf' });
    const inIndex = stored.filter((one) => typeof one['rank'] === 'number' && matches(one, wanted));
    expect(ids(read.filter((one) => matches(one, wanted)))).toEqual(ids(inIndex));
  }), { numRuns: 150, seed: 5 });
});

it('takes no index that leaves out rows which the filter lets through', async () => {
  const stored = await withRows(await sampled());
  await assert(asyncProperty(filter, constantFrom('x', 'y'), async (rest, shelf) => {
    const wanted = { ...rest, shelf: { eq: shelf } };
    const read = await listAll({ filter: wanted, ...chooseIndex(port.shape('Thing'), wanted, { rank: 'asc' }) });
    expect(ids(read.filter((one) => matches(one, wanted)))).toEqual(ids(stored.filter((one) => matches(one, wanted))));
  }), { numRuns: 100, seed: 5 });
});

it.each<Filter>([{ guest: { in: [] } }, { or: [] }, { not: {} }])('asks for nothing by %j also where the primary key is an index', async (nothing) => {
  await port.write({ ...request, model: 'Seat', kind: 'create', input: { hall: 'a', number: 1 } }, new AbortController().signal);
  const page = (filter: Filter) => listAll({ model: 'Seat', index: 'listSeats', filter: { hall: { eq: 'a' }, ...filter } });
  expect(await page({})).toHaveLength(1);
  expect(await page(nothing)).toEqual([]);
  bench.sandbox.admin.reset();
});

it('takes what is undefined in a filter for nothing', async () => {
  bench.sandbox.admin.reset();
  await port.write({ ...request, kind: 'create', input: { shelf: 'x', text: 'a', rank: 1 } }, new AbortController().signal);
  const filter = { shelf: { eq: 'x' }, text: { eq: undefined }, rank: { attributeExists: undefined }, mood: undefined };
  expect(await listAll({ filter })).toHaveLength(1);
  expect(await listAll({ filter, index: 'thingsOfShelf' })).toHaveLength(1);
});

/** The same rows each time. */
async function sampled(): Promise<readonly Row[]> {
  let rows: readonly Row[] = [];
  await assert(asyncProperty(uniqueArray(row, { minLength: 60, maxLength: 60 }), async (made) => { rows = made; }), { numRuns: 1, seed: 3 });
  return rows;
}
