import { createServer, type Server } from 'node:http';
import { a, type ClientSchema } from '@aws-amplify/data-schema';
import { generateClient } from 'aws-amplify/data';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { until, useDataSandbox } from '../testing/data-client.ts';

// Signing takes seconds where every core is busy.

const schema = a.schema({
  Note: a.model({ text: a.string().required(), secret: a.string() }).authorization((allow) => [allow.custom(), allow.owner('oidc')]),
  whoAmI: a.query().returns(a.json()).handler(a.handler.function('whoAmI')).authorization((allow) => [allow.custom(), allow.authenticated('oidc')]),
});
type Schema = ClientSchema<typeof schema>;

/** The settings name it before it runs. */
const ISSUER = 'http://127.0.0.1:48731';
const asked: object[] = [];
const identityOf = (event: object): unknown => new Map<string, unknown>(Object.entries(event)).get('identity');
const authorizer = (event: object) => {
  asked.push(event);
  const token = String(new Map<string, unknown>(Object.entries(event)).get('authorizationToken'));
  if (token === 'broken') throw new Error('It broke.');
  return {
    isAuthorized: token !== 'nobody',
    resolverContext: { who: token },
    deniedFields: token === 'half' ? ['Note.secret', 'arn:aws:appsync:us-east-1:000000000000:apis/x/types/Mutation/fields/deleteNote'] : [],
    ttlOverride: token === 'once' ? 0 : 60,
  };
};

let keys: { readonly sign: CryptoKey } | undefined;
let server: Server;
beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' };
  server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : { issuer: ISSUER, jwks_uri: `${ISSUER}/keys` }));
  });
  await new Promise<void>((resolve) => void server.listen(Number(new URL(ISSUER).port), '127.0.0.1', resolve));
  keys = { sign: privateKey };
});
afterAll(() => void server.close());

const running = useDataSandbox({
  schema,
  authorizer,
  functions: { whoAmI: identityOf },
  authorizationModes: {
    defaultAuthorizationMode: 'lambda',
    lambdaAuthorizationMode: { function: authorizer },
    oidcAuthorizationMode: {
      oidcProviderName: 'own', oidcIssuerUrl: ISSUER, clientId: 'app', tokenExpireFromIssueInSeconds: 600, tokenExpiryFromAuthInSeconds: 0,
    },
  },
});

const as = (authToken: string) => generateClient<Schema>({ authMode: 'lambda', authToken });
async function tokenOf(sub: string, { audience = 'app', key = keys?.sign }: { audience?: string; key?: CryptoKey | undefined } = {}) {
  if (!key) throw new Error('The keys are made before the tests.');
  return new SignJWT({ sub }).setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(ISSUER).setAudience(audience).setIssuedAt().setExpirationTime('5 minutes').sign(key);
}

beforeEach(() => void asked.splice(0));

test('whom the authorizer lets in comes in, with what it says of them, and it is asked once a while', async () => {
  expect((await as('ada').models.Note.create({ text: 'hello' })).errors).toBeUndefined();
  expect((await as('ada').models.Note.list()).data).toMatchObject([{ text: 'hello' }]);
  expect(JSON.parse(String((await as('ada').queries.whoAmI()).data))).toEqual({ resolverContext: { who: 'ada' } });
  expect(asked).toMatchObject([
    { authorizationToken: 'ada', requestContext: { queryString: expect.stringContaining('createNote') }, requestHeaders: { authorization: 'ada' } },
  ]);
});

test('an answer that is not to be kept is not', async () => {
  await as('once').models.Note.list();
  await as('once').models.Note.list();
  expect(asked).toHaveLength(2);
});

test.each(['nobody', 'broken'])('%s is refused', async (token) => {
  expect((await as(token).models.Note.list()).errors).toMatchObject([{ message: 'Unauthorized' }]);
});

test('fields that it closes are closed', async () => {
  const { data } = await as('ada').models.Note.create({ text: 'two', secret: 'hidden' });
  const read = await as('half').models.Note.get({ id: data?.id ?? '' });
  expect(read.data).toMatchObject({ text: 'two', secret: null });
  expect(read.errors).toMatchObject([{ errorType: 'Unauthorized', path: ['getNote', 'secret'] }]);
  expect((await as('half').models.Note.delete({ id: data?.id ?? '' })).errors).toMatchObject([{ errorType: 'Unauthorized' }]);
});

test('subscriptions ask it too', async () => {
  const heard: unknown[] = [];
  const failures: unknown[] = [];
  const open = as('ada').models.Note.onCreate().subscribe({ next: (note) => void heard.push(note), error: (error) => void failures.push(error) });
  await until(() => expect(running.sandbox.requests.list({ operation: 'onCreateNote' })).toMatchObject([{ status: 200 }]));
  await as('ada').models.Note.create({ text: 'heard' });
  await until(() => expect(heard).toMatchObject([{ text: 'heard' }]));
  open.unsubscribe();
  expect(failures).toEqual([]);
  as('nobody').models.Note.onCreate().subscribe({ error: (error) => void failures.push(error) });
  await until(() => expect(failures).toHaveLength(1));
});

test('a token of the app’s own provider is checked by its keys, and its owner is its subject', async () => {
  const ada = await tokenOf('ada');
  const { data } = await as(ada).models.Note.create({ text: 'mine' });
  expect(data).toMatchObject({ text: 'mine', owner: 'ada' });
  expect((await as(await tokenOf('bob')).models.Note.get({ id: data?.id ?? '' })).errors).toMatchObject([{ errorType: 'Unauthorized' }]);
  expect(JSON.parse(String((await as(ada).queries.whoAmI()).data))).toMatchObject({ sub: 'ada', issuer: ISSUER });
  expect(asked).toEqual([]);
});

test.each<[string, () => Promise<string>]>([
  ['with another key', async () => tokenOf('ada', { key: (await generateKeyPair('RS256')).privateKey })],
  ['for another client', () => tokenOf('ada', { audience: 'other' })],
])('a token %s is refused', async (_, make) => {
  expect((await as(await make()).models.Note.list()).errors).toMatchObject([{ message: 'Unauthorized' }]);
});
