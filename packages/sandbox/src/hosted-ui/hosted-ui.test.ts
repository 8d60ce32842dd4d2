import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox } from '../create-sandbox.ts';
import type { Sandbox } from '../sandbox.ts';
import { call } from '../testing/call.ts';
import type { Triggers } from '../triggers.ts';

const callback = 'http://localhost:3000/app?tab=1';
const verifier = 'a-verifier-that-is-long-enough-to-be-one-of-pkce-0123456789';
const challenge = createHash('sha256').update(verifier).digest('base64url');

const lines: string[] = [];
const triggers: { -readonly [Name in keyof Triggers]: Triggers[Name] } = {};
let sandbox: Sandbox;
beforeEach(async () => {
  lines.length = 0;
  delete triggers.preSignUp;
  sandbox = await createSandbox({
    ephemeral: true,
    log: (line) => lines.push(line),
    pools: {
      main: {
        attributes: { email: { required: true } },
        triggers,
        oauth: {
          callbackUrls: [callback, 'http://localhost:3000/'],
          logoutUrls: ['http://localhost:3000/bye'],
          providers: [
            { name: 'Google', type: 'Google', attributeMapping: { email: 'email', name: 'name' } },
            { name: 'Acme', type: 'OIDC', attributeMapping: { email: 'mail' }, identifiers: ['acme.example'] },
          ],
        },
      },
    },
  });
});
afterEach(() => sandbox.close());

const ask = (path: string, init: RequestInit = {}) => fetch(`${sandbox.url}${path}`, { redirect: 'manual', ...init });
const post = (path: string, fields: Record<string, string>) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });

const authorize = (changes: Record<string, string> = {}) =>
  ask(`/oauth2/authorize?${new URLSearchParams({
    client_id: sandbox.pool('main').clientId,
    redirect_uri: callback,
    response_type: 'code',
    identity_provider: 'Google',
    scope: 'openid email aws.cognito.signin.user.admin',
    state: 'st.1-ff',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  }).toString()}`);

const leadsTo = (reply: Response) => new URL(reply.headers.get('location') ?? '', sandbox.url);
const visitOf = (reply: Response) => leadsTo(reply).searchParams.get('visit') ?? '';

/** Comes back from a provider as somebody, and answers with the address of the app that they come back to. */
const visitProvider = async (fields: Record<string, string>, changes: Record<string, string> = {}) =>
  leadsTo(await post('/identity-provider', { visit: visitOf(await authorize(changes)), ...fields }));

const ann = { subject: '123', 'claim:email': 'ann@example.com', 'claim:name': 'Ann' };

const exchange = async (code: string, changes: Record<string, string> = {}) => {
  const reply = await post('/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: sandbox.pool('main').clientId,
    redirect_uri: callback,
    code,
    code_verifier: verifier,
    ...changes,
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, string> };
};

test('somebody comes from a provider, and is a user with what the pool maps', async () => {
  const back = await visitProvider(ann);
  expect(back.href).toContain('http://localhost:3000/app?tab=1&code=');
  expect(back.searchParams.get('state')).toBe('st.1-ff');

  const { body } = await exchange(back.searchParams.get('code') ?? '');
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  expect(decodeJwt(body['id_token'] ?? '')).toMatchObject({
    'cognito:username': 'Google_123',
    'cognito:groups': [`${sandbox.pool('main').userPoolId}_Google`],
    email: 'ann@example.com',
    email_verified: false,
    identities: [{ userId: '123', providerName: 'Google', providerType: 'Google' }],
  });
  const { body: user } = await call(sandbox, 'GetUser', { AccessToken: body['access_token'] });
  expect(user['Username']).toBe('Google_123');
  const { body: refreshed } = await call(sandbox, 'GetTokensFromRefreshToken', {
    ClientId: sandbox.pool('main').clientId, RefreshToken: body['refresh_token'],
  });
  expect(refreshed).toHaveProperty('AuthenticationResult.AccessToken');
});

test('somebody who has been there can be chosen again', async () => {
  await visitProvider(ann);
  const visit = visitOf(await authorize());
  expect(await (await ask(`/identity-provider?visit=${visit}`)).text()).toContain('ann@example.com');
  const back = leadsTo(await post('/identity-provider', { visit, person: 'Google_123' }));
  expect(back.searchParams.has('code')).toBe(true);
  expect(sandbox.admin.listUsers()).toMatchObject([{ username: 'Google_123', attributes: { name: 'Ann' } }]);
});

test('a provider is found by an identifier, and its claims by their own names', async () => {
  const back = await visitProvider(
    { subject: '7', 'claim:mail': 'bo@acme.example' },
    { identity_provider: '', idp_identifier: 'acme.example' },
  );
  expect(back.searchParams.has('code')).toBe(true);
  expect(sandbox.admin.getUser({ username: 'Acme_7' }).attributes).toMatchObject({ email: 'bo@acme.example' });
});

test.each([
  ['cancel', 'access_denied'],
  ['fail', 'server_error'],
])('%s comes back as %s, with the state', async (outcome, error) => {
  const back = await visitProvider({ outcome });
  expect(Object.fromEntries(back.searchParams)).toMatchObject({ error, state: 'st.1-ff', tab: '1' });
  expect(back.searchParams.has('code')).toBe(false);
});

test('what the pool or the app refuses goes back to the app', async () => {
  const missing = await visitProvider({ subject: '1' });
  expect(missing.searchParams.get('error_description')).toBe('attributes required: [email]');
  triggers.preSignUp = () => Promise.reject(new Error('Members only'));
  const refused = await visitProvider(ann);
  expect(refused.searchParams.get('error_description')).toBe('PreSignUp failed with error Members only.');
  expect(sandbox.admin.listUsers()).toEqual([]);
});

test.each([
  ['another redirect address', { redirect_uri: 'https://evil.example/' }, 'redirect_mismatch'],
  ['an unknown client', { client_id: 'nobody' }, 'invalid_client'],
])('%s is told on a page, and leads nowhere', async (_, changes, error) => {
  const reply = await authorize(changes);
  expect(reply.status).toBe(400);
  expect(reply.headers.get('location')).toBeNull();
  expect(await reply.text()).toContain(error);
});

test.each([
  ['a provider that is not there', { identity_provider: 'Nobody' }, 'invalid_request'],
  ['a scope that is not allowed', { scope: 'openid root' }, 'invalid_scope'],
  ['the implicit flow', { response_type: 'token' }, 'unauthorized_client'],
  ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['a silent sign-in', { prompt: 'none' }, 'login_required'],
])('%s is refused, back at the app', async (_, changes, error) => {
  expect(Object.fromEntries(leadsTo(await authorize(changes)).searchParams)).toMatchObject({ error, state: 'st.1-ff' });
});

test('a code is good once, for who asked for it, for five minutes', async () => {
  const codeOf = async () => (await visitProvider(ann)).searchParams.get('code') ?? '';
  const refused = { status: 400, body: { error: 'invalid_grant' } };
  expect(await exchange(await codeOf(), { code_verifier: 'another' })).toEqual(refused);
  expect(await exchange(await codeOf(), { redirect_uri: 'http://localhost:3000/' })).toEqual(refused);
  const code = await codeOf();
  expect(await exchange(code)).toMatchObject({ status: 200 });
  expect(await exchange(code)).toEqual(refused);
  const late = await codeOf();
  sandbox.clock.advance(301);
  expect(await exchange(late)).toEqual(refused);
  expect(await exchange('x', { client_id: 'nobody' })).toMatchObject({ body: { error: 'invalid_client' } });
});

test('the scopes of the sign-in are those of its tokens', async () => {
  const back = await visitProvider(ann, { scope: 'openid' });
  const { body } = await exchange(back.searchParams.get('code') ?? '');
  expect(await call(sandbox, 'GetUser', { AccessToken: body['access_token'] })).toMatchObject({
    body: { message: 'Access Token does not have required scopes' },
  });
  const info = await ask('/oauth2/userInfo', { headers: { authorization: `Bearer ${body['access_token']}` } });
  expect(await info.json()).toMatchObject({ username: 'Google_123', email: 'ann@example.com' });
  expect((await ask('/oauth2/userInfo', { headers: { authorization: 'Bearer x' } })).status).toBe(401);
});

test('the pool itself has a form, which leads to the providers, too', async () => {
  await sandbox.admin.createUser({ username: 'bo@example.com', password: 'Correct-horse-7' });
  const visit = visitOf(await authorize({ identity_provider: 'COGNITO' }));
  const wrong = await post('/login', { visit, username: 'bo@example.com', password: 'wrong' });
  expect(await wrong.text()).toContain('Incorrect username or password.');
  expect(leadsTo(await post('/login', { visit, provider: 'Google' })).pathname).toBe('/identity-provider');
  const again = visitOf(await authorize({ identity_provider: 'COGNITO' }));
  const back = leadsTo(await post('/login', { visit: again, username: 'bo@example.com', password: 'Correct-horse-7' }));
  expect(await exchange(back.searchParams.get('code') ?? '')).toMatchObject({ status: 200 });
});

test('a sign-out leads back to an address of the client, and to no other', async () => {
  const logOut = (uri: string) =>
    ask(`/logout?client_id=${sandbox.pool('main').clientId}&logout_uri=${encodeURIComponent(uri)}`);
  expect((await logOut('http://localhost:3000/bye')).headers.get('location')).toBe('http://localhost:3000/bye');
  expect((await logOut('https://evil.example/')).status).toBe(400);
});

test('somebody from a provider does not take an address away from those who sign up by it', async () => {
  await visitProvider(ann);
  const { status } = await call(sandbox, 'SignUp', {
    ClientId: sandbox.pool('main').clientId, Username: 'ann@example.com', Password: 'Correct-horse-7',
  });
  expect(status).toBe(200);
});

test('a page shows what the tester typed as text, and no code or token is logged', async () => {
  await visitProvider({ ...ann, 'claim:name': '<script>alert(1)</script>' });
  const page = await ask(`/identity-provider?visit=${visitOf(await authorize())}`);
  expect(await page.text()).toContain('&lt;script&gt;');
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self' http://localhost:3000;");
  const code = (await visitProvider(ann)).searchParams.get('code') ?? '';
  const { body } = await exchange(code);
  const written = JSON.stringify([lines, sandbox.requests.list()]);
  for (const secret of [code, body['refresh_token'] ?? '', body['access_token'] ?? '']) expect(written).not.toContain(secret);
});
