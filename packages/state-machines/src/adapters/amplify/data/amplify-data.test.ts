import type { Fault } from '@foyer/sandbox';
import { Hub } from 'aws-amplify/utils';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDataClient } from '../../../data/data-client.ts';
import type { LineState, ModelEvent } from '../../../ports/data.ts';
import { describeDataPort } from '../../contract/data.contract.ts';
import { createAmplifyData } from './amplify-data.ts';
import { createAmplifyModels } from './amplify-models.ts';
import { field, model, post, timedPage, withDataSandbox } from './data-sandbox.fixture.ts';

const schema = `${post.schema}
  type Book @model @auth(rules: [{ allow: public, provider: apiKey }]) {
    id: ID! @primaryKey
    title: String!
    notes: [Note] @hasMany(references: ["bookId"])
  }
  type Note @model @auth(rules: [{ allow: public, provider: apiKey }]) {
    id: ID! @primaryKey
    text: String!
    bookId: ID
    book: Book @belongsTo(references: ["bookId"])
  }
  type Seat @model @auth(rules: [{ allow: public, provider: apiKey }]) {
    id: ID! @primaryKey
    hall: ID @index(name: "byHall", sortKeyFields: ["number"], queryField: "seatsOfHall")
    number: Int
  }`;

const book = model({
  name: 'Book',
  plural: 'Books',
  fields: [
    field('id', 'ID', { isRequired: true }),
    field('title', 'String', { isRequired: true }),
    field('notes', { model: 'Note' }, {
      isArray: true, isArrayNullable: true, association: { connectionType: 'HAS_MANY', associatedWith: ['bookId'] },
    }),
  ],
});
const note = model({
  name: 'Note',
  plural: 'Notes',
  fields: [
    field('id', 'ID', { isRequired: true }),
    field('text', 'String', { isRequired: true }),
    field('bookId', 'ID'),
    field('book', { model: 'Book' }, { association: { connectionType: 'BELONGS_TO', targetNames: ['bookId'] } }),
  ],
});

const seat = model({
  name: 'Seat',
  plural: 'Seats',
  fields: [field('id', 'ID', { isRequired: true }), field('hall', 'ID'), field('number', 'Int')],
  attributes: [{ type: 'key', properties: { name: 'byHall', queryField: 'seatsOfHall', fields: ['hall', 'number'] } }],
});

const bench = withDataSandbox({ schema, models: [post.model, book, note, seat] });

it.each([
  [{ kind: 'throttle' }, 'throttled', true],
  [{ kind: 'server-error' }, 'service_unavailable', true],
  [{ kind: 'error', name: 'UnauthorizedException' }, 'unauthorized', false],
  [{ kind: 'error', name: 'Unauthorized' }, 'unauthorized', false],
  [{ kind: 'error', name: 'NewException' }, 'unknown', false],
] as const)('says by a code why a call has failed: %o', async (fault, code, passing) => {
  onTestFinished(() => bench.sandbox.faults.clear());
  bench.sandbox.faults.add({ ...fault, operations: ['listPosts'] });
  const listing = createAmplifyData().list({ model: 'Post', authMode: undefined }, new AbortController().signal);
  await expect(listing).rejects.toMatchObject({ name: 'DataError', code, passing });
});

it.each([
  ['MaxSubscriptionsReachedError', 'too_many_subscriptions'], ['TooManyRequestsException', 'throttled'], ['Unauthorized', 'unauthorized'],
])('says by a code why it hears nothing any more: %s', async (name, code) => {
  onTestFinished(() => bench.sandbox.faults.clear());
  bench.sandbox.faults.add({ kind: 'error', name, operations: ['onUpdatePost'], times: 1 });
  const events: ModelEvent[] = [];
  onTestFinished(createAmplifyData().subscribe({ model: 'Post', authMode: undefined }, (event) => void events.push(event)));
  await expect.poll(() => events.at(-1)).toMatchObject({ type: 'failed', error: { name: 'DataError', code } });
});

it('asks for many rows by their keys a few requests at a time', async () => {
  const port = createAmplifyData();
  const { signal } = new AbortController();
  for (const id of ['0', '299']) await port.write({ model: 'Post', authMode: undefined, kind: 'create', input: { id, title: id } }, signal);
  const send = globalThis.fetch;
  const sent = { now: 0, most: 0 };
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
    sent.now += 1;
    sent.most = Math.max(sent.most, sent.now);
    const answer = await send(...request);
    sent.now -= 1;
    return answer;
  });
  onTestFinished(() => spy.mockRestore());
  const rows = await port.get({ model: 'Post', authMode: undefined, keys: Array.from({ length: 300 }, (_, id) => ({ id: String(id) })) }, signal);
  expect(rows).toHaveLength(300);
  expect(rows.flatMap((row, at) => (row ? [[at, row['title']]] : []))).toEqual([[0, '0'], [299, '299']]);
  expect(spy).toHaveBeenCalledTimes(12);
  expect(sent.most).toBeLessThanOrEqual(5);
  bench.sandbox.admin.reset();
});

it('is interrupted with its own connection, and not with that of AppSync Events', async () => {
  const port = createAmplifyData();
  const events: ModelEvent['type'][] = [];
  const states: LineState[] = [];
  onTestFinished(port.subscribe({ model: 'Post', authMode: undefined }, ({ type }) => void events.push(type)));
  onTestFinished(port.watchLine((state) => void states.push(state)));
  await expect.poll(() => events).toEqual(['acknowledged']);
  const before = [...states];
  const disrupt = (name: string) =>
    Hub.dispatch('api', { event: 'ConnectionStateChange', data: { provider: { getProviderName: () => name }, connectionState: 'ConnectionDisrupted' } });
  disrupt('AWSAppSyncEventsProvider');
  expect(events).toEqual(['acknowledged']);
  expect(states).toEqual(before);
  disrupt('AWSAppSyncRealTimeProvider');
  expect(events).toEqual(['acknowledged', 'interrupted']);
  expect(states).toEqual([...before, 'interrupted']);
});

describe('a start of a subscription', () => {
  /** aws-amplify gives a start 15 seconds, and waits 5 before it connects again; here a tenth of it. */
  const hurry = () => {
    const wait = globalThis.setTimeout;
    const hurried = (run: () => void, milliseconds = 0) => wait(run, milliseconds >= 5000 ? milliseconds / 10 : milliseconds);
    const spy = vi.spyOn(globalThis, 'setTimeout').mockImplementation(hurried as typeof setTimeout);
    onTestFinished(() => spy.mockRestore());
  };

  it.each<[string, Fault]>([
    ['turned away without saying whose it was', { kind: 'error', name: 'LimitExceededError', times: 1 }],
    ['never answered', { kind: 'latency', milliseconds: 3_600_000, times: 1 }],
  ])('that is %s is made again, and the list is read meanwhile', async (_, fault) => {
    onTestFinished(() => bench.sandbox.faults.clear());
    bench.sandbox.faults.add({ ...fault, operations: ['onUpdatePost'] });
    hurry();
    const client = createDataClient({ port: createAmplifyData(), page: timedPage });
    const posts = client.list({ model: 'Post' });
    const seen: string[] = [];
    onTestFinished(posts.subscribe(() => {
      const { status, error } = posts.getSnapshot();
      seen.push(`${status} ${error?.code}`);
    }));
    onTestFinished(client.close);
    await expect.poll(() => posts.getSnapshot().status, { timeout: 10_000 }).toBe('live');
    expect(seen).toContain('stale service_unavailable');
    await client.write('create', 'Post', { id: '1', title: 'one' });
    await expect.poll(() => posts.getSnapshot().items).toMatchObject([{ title: 'one' }]);
    bench.sandbox.admin.reset();
  });
});

describeDataPort('amplify adapter on the sandbox', {
  open: () => ({
    port: createAmplifyData(),
    models: createAmplifyModels(),
    dropLine: () => bench.sandbox.api('main').dropConnections(),
    goOffline: () => void bench.sandbox.faults.add({ kind: 'drop', when: 'before' }),
    close() {
      bench.sandbox.faults.clear();
      bench.sandbox.admin.reset();
    },
  }),
});
