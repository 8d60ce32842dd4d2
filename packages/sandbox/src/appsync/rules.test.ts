import { a, type ClientSchema } from '@aws-amplify/data-schema';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signOut } from 'aws-amplify/auth';
import { generateClient } from 'aws-amplify/data';
import { expect, test } from 'vitest';
import { signInAs, useDataSandbox } from '../testing/data-client.ts';

const echo = (event: object) => ('arguments' in event && 'identity' in event ? JSON.stringify([event.arguments, event.identity]) : '');
const schema = a.schema({
  Note: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
  Shared: a
    .model({ text: a.string(), author: a.string(), editors: a.string().array() })
    .authorization((allow) => [allow.ownerDefinedIn('author'), allow.ownersDefinedIn('editors').to(['read', 'update'])]),
  Report: a
    .model({ text: a.string(), team: a.string(), teams: a.string().array() })
    .authorization((allow) => [
      allow.group('admin'), allow.groupDefinedIn('team').to(['read']), allow.groupsDefinedIn('teams').to(['read']),
    ]),
  Person: a
    .model({ name: a.string(), salary: a.integer().authorization((allow) => [allow.group('admin')]) })
    .authorization((allow) => [allow.authenticated()]),
  Sign: a
    .model({ text: a.string() })
    .authorization((allow) => [
      allow.guest().to(['read']), allow.authenticated('identityPool').to(['create']), allow.publicApiKey().to(['get']),
    ]),
  whoAmI: a
    .query()
    .arguments({ word: a.string() })
    .returns(a.string())
    .handler(a.handler.function('echo'))
    .authorization((allow) => [allow.authenticated()]),
  adminsOnly: a.mutation().returns(a.string()).handler(a.handler.function('fails')).authorization((allow) => [allow.group('admin')]),
});
type Schema = ClientSchema<typeof schema>;

const running = useDataSandbox({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
  functions: {
    echo,
    fails: () => {
      throw new Error('No such luck.');
    },
  },
});
const models = () => generateClient<Schema>().models;
const as = (name: string, groups?: readonly string[]) => signInAs(running.sandbox, name, groups);

test('a list holds what is one’s own', async () => {
  await as('ada');
  const { data: note } = await models().Note.create({ text: "Ada's" });
  expect((await models().Note.list()).data).toHaveLength(1);
  await as('grace');
  await models().Note.create({ text: "Grace's" });
  expect((await models().Note.list()).data.map(({ text }) => text)).toEqual(["Grace's"]);
  const { data, errors } = await models().Note.get({ id: note?.id ?? '' });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ errorType: 'Unauthorized', message: 'Not Authorized to access getNote on type Query' }]);
  expect((await models().Note.get({ id: 'nobody' })).errors).toBeUndefined();
});

test('an editor changes what the author lets, and deletes nothing', async () => {
  const grace = await as('grace');
  await as('ada');
  const { data: shared } = await models().Shared.create({ text: 'Draft', editors: [grace] });
  expect(shared?.author).toContain('::');
  const id = shared?.id ?? '';
  await as('grace');
  expect((await models().Shared.update({ id, text: 'Edited' })).data).toMatchObject({ text: 'Edited' });
  expect((await models().Shared.delete({ id })).errors).toMatchObject([{ errorType: 'Unauthorized' }]);
  const forOthers = await models().Shared.create({ text: 'Mine', author: 'somebody else', editors: [] });
  expect(forOthers.errors).toMatchObject([{ errorType: 'Unauthorized' }]);
});

test('groups open rows, by name and by what a row says', async () => {
  await as('admin', ['admin']);
  await models().Report.create({ text: 'For editors', team: 'editor' });
  await models().Report.create({ text: 'For both', teams: ['editor', 'admin'] });
  await models().Report.create({ text: 'For nobody' });
  expect((await models().Report.list()).data).toHaveLength(3);
  await as('edith', ['editor']);
  expect((await models().Report.list()).data.map(({ text }) => text)).toEqual(['For editors', 'For both']);
  expect((await models().Report.create({ text: 'Mine', team: 'editor' })).errors).toMatchObject([{ errorType: 'Unauthorized' }]);
  await as('ada');
  expect((await models().Report.list()).errors).toMatchObject([{ message: 'Not Authorized to access listReports on type Query' }]);
});

test('a field has rules of its own', async () => {
  await as('admin');
  const { data: person } = await models().Person.create({ name: 'Ada', salary: 100 });
  expect(person).toMatchObject({ name: 'Ada', salary: null });
  const id = person?.id ?? '';
  expect((await models().Person.get({ id })).data).toMatchObject({ salary: 100 });
  await as('ada');
  const { data, errors } = await models().Person.get({ id });
  expect(data).toMatchObject({ name: 'Ada', salary: null });
  expect(errors).toMatchObject([{ message: 'Not Authorized to access salary on type Person', path: ['getPerson', 'salary'] }]);
  expect((await models().Person.update({ id, salary: 1 })).errors).toMatchObject([{ message: 'Unauthorized on [salary]' }]);
});

test('guests sign their requests, and so may those who are signed in', async () => {
  await as('ada');
  expect((await models().Sign.create({ text: 'Here' }, { authMode: 'iam' })).data).toMatchObject({ text: 'Here' });
  expect((await models().Sign.list({ authMode: 'iam' })).errors).toMatchObject([{ errorType: 'Unauthorized' }]);
  await signOut();
  expect((await models().Sign.list({ authMode: 'identityPool' })).data).toMatchObject([{ text: 'Here' }]);
  expect((await models().Sign.create({ text: 'No' }, { authMode: 'iam' })).errors).toMatchObject([{ errorType: 'Unauthorized' }]);
});

test('a key opens what it opens, until it expires', async () => {
  const { sandbox } = running;
  const [sign] = sandbox.api().rows('Sign');
  const get = () => models().Sign.get({ id: String(sign?.['id']) }, { authMode: 'apiKey' });
  expect((await get()).data).toMatchObject({ text: 'Here' });
  expect((await models().Sign.list({ authMode: 'apiKey' })).errors).toMatchObject([{ errorType: 'Unauthorized' }]);
  sandbox.clock.advance(31 * 86_400);
  expect((await get()).errors?.[0]?.message).toBeDefined();
  sandbox.clock.advance(-31 * 86_400);
});

test('a function is told who asks for what', async () => {
  const sub = await as('ada');
  const { data } = await generateClient<Schema>().queries.whoAmI({ word: 'x' });
  expect(JSON.parse(data ?? '[]')).toMatchObject([{ word: 'x' }, { sub, username: sub, claims: { token_use: 'access' }, groups: null }]);
  const refused = await generateClient<Schema>().mutations.adminsOnly();
  expect(refused.errors).toMatchObject([{ message: 'Not Authorized to access adminsOnly on type Mutation' }]);
  await as('admin');
  const failed = await generateClient<Schema>().mutations.adminsOnly();
  expect(failed.errors).toMatchObject([{ errorType: 'Lambda:Unhandled', message: 'No such luck.' }]);
});

test.each([
  [{}, 401, 'Valid authorization header not provided.'],
  [{ 'x-api-key': 'da2-wrong' }, 401, 'You are not authorized to make this call.'],
  [{ authorization: 'a.b.c' }, 401, 'Unable to parse JWT token.'],
])('proof %o is answered with %i', async (headers: Record<string, string>, status, message) => {
  const reply = await fetch(endpoint(), { method: 'POST', headers, body: JSON.stringify({ query: '{ __typename }' }) });
  expect(reply.status).toBe(status);
  expect(await reply.json()).toEqual({ errors: [{ errorType: 'UnauthorizedException', message }] });
});

test('an expired token and a forged signature are refused', async () => {
  await as('ada');
  const { tokens, credentials } = await fetchAuthSession();
  const body = JSON.stringify({ query: '{ __typename }' });
  running.sandbox.clock.advance(7_200);
  const late = await fetch(endpoint(), { method: 'POST', headers: { authorization: String(tokens?.accessToken) }, body });
  running.sandbox.clock.advance(-7_200);
  expect(await late.json()).toMatchObject({ errors: [{ message: 'Token has expired.' }] });
  const scope = `${credentials?.accessKeyId}/20260101/us-east-1/appsync/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=${'0'.repeat(64)}`;
  const forged = await fetch(endpoint(), {
    method: 'POST',
    headers: { authorization, 'x-amz-security-token': credentials?.sessionToken ?? '' },
    body,
  });
  expect(forged.status).toBe(403);
  expect(await forged.json()).toMatchObject({ errors: [{ errorType: 'InvalidSignatureException' }] });
});

function endpoint(): string {
  return Amplify.getConfig().API?.GraphQL?.endpoint.toLowerCase() ?? '';
}
