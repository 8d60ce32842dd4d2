import { a, type ClientSchema } from '@aws-amplify/data-schema';
import { generateClient } from 'aws-amplify/data';
import { expect, test } from 'vitest';
import { signInAs, until, useDataSandbox } from '../testing/data-client.ts';

// Signing in takes seconds where every core is busy.

const schema = a
  .schema({
    Mood: a.enum(['GOOD', 'BAD']),
    Place: a.customType({ lat: a.float().required(), mood: a.ref('Mood') }),
    Note: a.model({ text: a.string().required(), mood: a.ref('Mood') }),
    places: a
      .query()
      .arguments({ near: a.ref('Place'), moods: a.ref('Mood').array(), count: a.integer().required() })
      .returns(a.ref('Place').array())
      .handler(a.handler.function('places')),
    word: a.query().returns(a.customType({ word: a.string().required(), meta: a.json() })).handler(a.handler.function('word')),
    nothing: a.query().returns(a.string().required()).handler(a.handler.function('nothing')),
    absent: a.query().returns(a.string()).handler(a.handler.function('absent')),
    jot: a.mutation().arguments({ text: a.string() }).returns(a.ref('Note')).handler(a.handler.function('jot')),
    twice: a.query().arguments({ text: a.string() }).returns(a.string()).handler([a.handler.function('first'), a.handler.function('second')]),
    onJot: a.subscription().for(a.ref('jot')).handler(a.handler.custom({ entry: './on-jot.js' })),
    onNote: a.subscription().for(a.ref('Note').mutations(['create', 'update'])).handler(a.handler.custom({ entry: './on-note.js' })),
  })
  .authorization((allow) => [allow.authenticated()]);
type Schema = ClientSchema<typeof schema>;

const read = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : undefined;
const argument = (event: object, name: string) => read(read(event, 'arguments'), name);

const running = useDataSandbox({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
  functions: {
    places: (event) => Array.from({ length: Number(argument(event, 'count')) }, () => argument(event, 'near')),
    word: () => ({ word: 'yes', meta: { deep: [1] } }),
    nothing: () => undefined,
    jot: (event) => ({
      id: '1', text: argument(event, 'text'), createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z',
    }),
    first: (event) => `${String(argument(event, 'text'))} first`,
    second: (event) => `${String(read(read(event, 'prev'), 'result'))} second`,
  },
});
const client = () => generateClient<Schema>();

const subscribed = (field: string) =>
  until(() => expect(running.sandbox.requests.list({ operation: field }).at(-1)).toMatchObject({ status: 200 }));

test('arguments of every kind go to a function, and lists of custom types come back', async () => {
  await signInAs(running.sandbox, 'ada');
  const near = { lat: 1.5, mood: 'GOOD' as const };
  expect((await client().queries.places({ near, moods: ['GOOD', 'BAD'], count: 2 })).data).toEqual([near, near]);
  const { data } = await client().queries.word();
  expect(data).toMatchObject({ word: 'yes' });
  expect(JSON.parse(String(data?.meta))).toEqual({ deep: [1] });
  expect((await client().queries.twice({ text: 'one' })).data).toBe('one first second');
});

test('what is missing or does not fit is an error of its field', async () => {
  await signInAs(running.sandbox, 'ada');
  const nothing = await client().queries.nothing();
  expect(nothing.errors).toMatchObject([{ path: ['nothing'] }]);
  expect((await client().queries.absent()).errors).toMatchObject([{ errorType: 'Lambda:ResourceNotFoundException' }]);
});

test('a subscription hears the mutation of the app’s own that it is for', async () => {
  await signInAs(running.sandbox, 'ada');
  const heard: unknown[] = [];
  const subscription = client().subscriptions.onJot().subscribe((note) => heard.push(note.text));
  await subscribed('onJot');
  await client().mutations.jot({ text: 'Jotted' });
  await until(() => expect(heard).toEqual(['Jotted']));
  subscription.unsubscribe();
});

test('a subscription hears the mutations of a model that it names, and no others', async () => {
  await signInAs(running.sandbox, 'ada');
  const heard: unknown[] = [];
  const subscription = client().subscriptions.onNote().subscribe((note) => heard.push(note.text));
  await subscribed('onNote');
  const { data } = await client().models.Note.create({ text: 'New' });
  const id = data?.id ?? '';
  await client().models.Note.update({ id, text: 'Changed' });
  await client().models.Note.delete({ id });
  await client().models.Note.create({ text: 'Newer' });
  await until(() => expect(heard).toEqual(['New', 'Changed', 'Newer']));
  subscription.unsubscribe();
});

test('who may not call is refused', async () => {
  const refused = await client().queries.word({ authMode: 'apiKey' });
  expect(refused.errors).toMatchObject([{ errorType: 'Unauthorized', message: 'Not Authorized to access word on type Query' }]);
});
