import { expect, it, onTestFinished } from 'vitest';
import type { ModelEvent } from '../../../ports/data.ts';
import { describeDataPort } from '../../contract/data.contract.ts';
import { createAmplifyData } from './amplify-data.ts';
import { createAmplifyModels } from './amplify-models.ts';
import { field, model, post, withDataSandbox } from './data-sandbox.fixture.ts';

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

const bench = withDataSandbox({ schema, models: [post.model, book, note] });

it('reads what a row holds by its relation, page by page', async () => {
  const port = createAmplifyData();
  const { signal } = new AbortController();
  const create = (model: string, input: object) => port.write({ model, authMode: undefined, kind: 'create', input: { ...input } }, signal);
  await create('Book', { id: 'p', title: 'A book' });
  for (const id of ['1', '2', '3']) await create('Note', { id, text: id, bookId: 'p' });
  await create('Note', { id: '4', text: 'of another', bookId: 'q' });
  const through = { model: 'Book', key: { id: 'p' }, field: 'notes' };
  const first = await port.list({ model: 'Note', authMode: undefined, limit: 2, through }, signal);
  const second = await port.list({ model: 'Note', authMode: undefined, limit: 2, through, nextToken: first.nextToken }, signal);
  expect([...first.rows, ...second.rows].map(({ text }) => text).toSorted()).toEqual(['1', '2', '3']);
  expect(second.nextToken).toBeUndefined();
  const book = await port.list({ model: 'Book', authMode: undefined, through: { model: 'Note', key: { id: '1' }, field: 'book' } }, signal);
  expect(book.rows).toMatchObject([{ id: 'p', title: 'A book' }]);
  const none = await port.list({ model: 'Note', authMode: undefined, through: { ...through, key: { id: 'gone' } } }, signal);
  expect(none).toEqual({ rows: [], nextToken: undefined });
  bench.sandbox.admin.reset();
});

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
  ['MaxSubscriptionsReachedError', 'too_many_subscriptions'], ['LimitExceededError', 'throttled'], ['Unauthorized', 'unauthorized'],
])('says by a code why it hears nothing any more: %s', async (name, code) => {
  onTestFinished(() => bench.sandbox.faults.clear());
  bench.sandbox.faults.add({ kind: 'error', name, operations: ['onUpdatePost'], times: 1 });
  const events: ModelEvent[] = [];
  onTestFinished(createAmplifyData().subscribe({ model: 'Post', authMode: undefined }, (event) => void events.push(event)));
  await expect.poll(() => events.at(-1)).toMatchObject({ type: 'failed', error: { name: 'DataError', code } });
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
