import { a, type ClientSchema } from '@aws-amplify/data-schema';
import { fetchAuthSession, signOut } from 'aws-amplify/auth';
import { generateClient } from 'aws-amplify/data';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { signInAs, until, useDataSandbox } from '../../testing/data-client.ts';

// Signing in takes seconds where every core is busy.

const schema = a.schema({
  Shared: a
    .model({ text: a.string(), author: a.string(), editors: a.string().array() })
    .authorization((allow) => [allow.ownerDefinedIn('author'), allow.ownersDefinedIn('editors').to(['read']), allow.publicApiKey().to(['create'])]),
  Report: a
    .model({ text: a.string(), team: a.string(), teams: a.string().array() })
    .authorization((allow) => [
      allow.group('admin'), allow.groupDefinedIn('team').to(['read']), allow.groupsDefinedIn('teams').to(['read']), allow.publicApiKey().to(['create']),
    ]),
  Board: a
    .model({ text: a.string(), teams: a.string().array() })
    .authorization((allow) => [allow.groupsDefinedIn('teams').to(['read']), allow.publicApiKey().to(['create'])]),
  Sign: a
    .model({ text: a.string() })
    .authorization((allow) => [allow.guest().to(['read']), allow.authenticated().to(['list']), allow.publicApiKey()]),
  Badge: a.model({ text: a.string() }).authorization((allow) => [allow.authenticated('identityPool').to(['listen']), allow.publicApiKey().to(['create'])]),
  Person: a
    .model({ name: a.string(), salary: a.integer().authorization((allow) => [allow.group('admin')]) })
    .authorization((allow) => [allow.authenticated()]),
});
type Schema = ClientSchema<typeof schema>;

const running = useDataSandbox({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});
const models = () => generateClient<Schema>().models;
const byKey = { authMode: 'apiKey' } as const;
const as = (name: string, groups?: readonly string[]) => signInAs(running.sandbox, name, groups);

interface Events {
  subscribe(observer: { next: (row: unknown) => void; error: (cause: unknown) => void }): { unsubscribe(): void };
}

const textsOf = (rows: readonly unknown[]) =>
  rows.map((row) => (typeof row === 'object' && row !== null && 'text' in row ? row.text : undefined));

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});
beforeAll(() => running.sandbox.admin.reset());

/** What a subscription says from here on: rows, or why there are none. */
async function listen(field: string, events: Events): Promise<{ readonly rows: unknown[]; readonly refusals: unknown[] }> {
  const heard = { rows: new Array<unknown>(), refusals: new Array<unknown>() };
  const { requests } = running.sandbox;
  const before = requests.list({ operation: field }).length;
  const subscription = events.subscribe({ next: (row) => heard.rows.push(row), error: (cause) => heard.refusals.push(cause) });
  ends.push(() => subscription.unsubscribe());
  await until(() => expect(requests.list({ operation: field }).length).toBeGreaterThan(before));
  await until(() => expect(requests.list({ operation: field }).at(-1)?.status).toBeDefined());
  return heard;
}

test('an author hears of rows of their own, and an editor of those that name them', async () => {
  const ada = await as('ada');
  const grace = await as('grace');
  const { rows } = await listen('onCreateShared', models().Shared.onCreate());
  await models().Shared.create({ text: 'of ada', author: ada, editors: [] }, byKey);
  await models().Shared.create({ text: 'of ada with grace', author: ada, editors: [grace] }, byKey);
  await models().Shared.create({ text: 'of grace', author: grace }, byKey);
  await until(() => expect(textsOf(rows)).toEqual(['of ada with grace', 'of grace']));
});

test('a subscription that names somebody else as the owner is refused', async () => {
  const ada = await as('ada');
  await as('grace');
  const query = 'subscription ($author: String) { onCreateShared(author: $author) { text } }';
  const events = generateClient<Schema>().graphql({ query, variables: { author: ada } });
  if (!('subscribe' in events)) throw new TypeError('A subscription answers with events.');
  const { refusals } = await listen('onCreateShared', events);
  await until(() => expect(refusals).toMatchObject([{ errors: [{ message: expect.stringContaining('Unauthorized') }] }]));
});

test('groups hear by name and by what a row says; who is in none is refused', async () => {
  await as('edith', ['editor']);
  const { rows } = await listen('onCreateReport', models().Report.onCreate());
  for (const row of [{ text: 'nobody' }, { text: 'team', team: 'editor' }, { text: 'other', team: 'admin' }, { text: 'teams', teams: ['x', 'editor'] }]) {
    await models().Report.create(row, byKey);
  }
  await until(() => expect(textsOf(rows)).toEqual(['team', 'teams']));
  await as('admin', ['admin']);
  const admin = await listen('onCreateReport', models().Report.onCreate());
  await models().Report.create({ text: 'for all of them' });
  await until(() => expect(textsOf(admin.rows)).toEqual(['for all of them']));
  await as('ada');
  const { refusals } = await listen('onCreateReport', models().Report.onCreate());
  await until(() => expect(refusals).toMatchObject([{ errors: [{ message: expect.stringContaining('Unauthorized') }] }]));
});

test('who is in more groups than a filter of AppSync takes is refused', async () => {
  const groups = (count: number) => Array.from({ length: count }, (_, at) => `team${at}`);
  await as('many', groups(6));
  const one = await listen('onCreateReport', models().Report.onCreate());
  await until(() => expect(one.refusals).toMatchObject([{ errors: [{ message: expect.stringContaining('exceeds maximum value limit 5 for operator `in`') }] }]));
  await as('more', groups(21));
  const listed = await listen('onCreateBoard', models().Board.onCreate());
  await until(() => expect(listed.refusals).toMatchObject([{ errors: [{ message: expect.stringContaining('exceeds maximum value limit 20 for operator `containsAny`') }] }]));
  await as('few', groups(20));
  const { rows } = await listen('onCreateBoard', models().Board.onCreate());
  await models().Board.create({ text: 'heard', teams: ['team19'] }, byKey);
  await until(() => expect(textsOf(rows)).toEqual(['heard']));
});

test('guests listen with a signed handshake, a key listens, and who may list alone does not', async () => {
  await signOut();
  const guest = await listen('onDeleteSign', models().Sign.onDelete({ authMode: 'identityPool' }));
  const key = await listen('onDeleteSign', models().Sign.onDelete(byKey));
  const { data: sign } = await models().Sign.create({ text: 'Gone' }, byKey);
  await models().Sign.delete({ id: sign?.id ?? '' }, byKey);
  await until(() => expect([guest.rows, key.rows]).toMatchObject([[{ text: 'Gone' }], [{ text: 'Gone' }]]));
  const forbidden = await listen('onCreateBadge', models().Badge.onCreate({ authMode: 'identityPool' }));
  await until(() => expect(forbidden.refusals).toHaveLength(1));
  await as('ada');
  const lister = await listen('onDeleteSign', models().Sign.onDelete());
  await until(() => expect(lister.refusals).toHaveLength(1));
  const signed = await listen('onCreateBadge', models().Badge.onCreate({ authMode: 'identityPool' }));
  await models().Badge.create({ text: 'Worn' }, byKey);
  await until(() => expect(signed.rows).toMatchObject([{ text: 'Worn' }]));
});

test('a field with rules of its own is sent to nobody', async () => {
  await as('admin', ['admin']);
  const { rows } = await listen('onCreatePerson', models().Person.onCreate());
  await models().Person.create({ name: 'Ada', salary: 100 });
  await until(() => expect(rows).toMatchObject([{ name: 'Ada', salary: null }]));
});

test('an expired token opens no connection, and no subscription of an open one', async () => {
  const { clock } = running.sandbox;
  await signOut();
  const open = await listen('onDeleteSign', models().Sign.onDelete(byKey));
  await as('ada');
  // The client has what it needs of the other services before the token expires.
  await fetchAuthSession();
  clock.advance(7_200);
  const late = await listen('onCreatePerson', models().Person.onCreate());
  await until(() => expect(late.refusals).toMatchObject([{ errors: [{ message: expect.stringContaining('Token has expired.') }] }]));
  expect(open.refusals).toEqual([]);
  for (const end of ends.splice(0)) end();
  const refused = await listen('connect', models().Person.onCreate());
  await until(() => expect(refused.refusals).toMatchObject([{ errors: [{ message: expect.stringContaining('UnauthorizedException') }] }]));
  clock.advance(-7_200);
});
