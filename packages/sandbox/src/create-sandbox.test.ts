import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox } from './create-sandbox.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { openDatabase } from './store/database.ts';
import { call, post, refusal } from './testing/call.ts';

// Making a pool's keys takes seconds where every core is busy.

const USER = { username: 'ada@example.com', password: 'Analytical-1' };

let sandbox: Sandbox;
let lines: string[];
const start = async (options: SandboxOptions = {}) => {
  sandbox = await createSandbox({ ephemeral: true, log: (line) => lines.push(line), ...options });
};
beforeEach(() => {
  lines = [];
});
afterEach(() => sandbox.close());

const signIn = async (pool = 'main', password = USER.password) => {
  const { body } = await call(sandbox, 'InitiateAuth', {
    ClientId: sandbox.pool(pool).clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: USER.username, PASSWORD: password },
  });
  return body['AuthenticationResult'] as { AccessToken: string; IdToken: string; RefreshToken: string } | undefined;
};
const BY_PASSWORD = { authFlows: ['USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'] } as const;

/** What fetch does not let a test say: any header, as `Host`. */
function get(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    httpRequest(`${sandbox.url}${path}`, { headers, method }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

/** Whether nobody listens there; an address that the machine lacks is as good. */
function isRefused(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 2_000 });
    const end = (refused: boolean) => {
      socket.destroy();
      resolve(refused);
    };
    socket.once('connect', () => end(false));
    socket.once('error', () => end(true));
    socket.once('timeout', () => end(true));
  });
}

describe('tokens', () => {
  test('are checked with the keys that the pool publishes', async () => {
    await start({ pools: { main: BY_PASSWORD } });
    await sandbox.admin.createUser({ ...USER, groups: ['writers'] });
    const { userPoolId, clientId } = sandbox.pool('main');
    const base = `${sandbox.url}/${userPoolId}/.well-known`;
    const configuration = (await (await fetch(`${base}/openid-configuration`)).json()) as { issuer: string };
    const jwks = (await (await fetch(`${base}/jwks.json`)).json()) as JSONWebKeySet;
    expect(configuration.issuer).toBe(`https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}`);
    const tokens = await signIn();
    const { payload, protectedHeader } = await jwtVerify(tokens?.IdToken ?? '', createLocalJWKSet(jwks), {
      issuer: configuration.issuer,
      audience: clientId,
    });
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({ 'cognito:groups': ['writers'], token_use: 'id', email_verified: true });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3_600);
  });
});

describe('pools', () => {
  test('of different settings stand side by side', async () => {
    await start({ pools: { main: BY_PASSWORD, phones: { usernameAttributes: ['phone_number'], ...BY_PASSWORD } } });
    expect(sandbox.pool('main').clientId).not.toBe(sandbox.pool('phones').clientId);
    await sandbox.admin.createUser({ ...USER, pool: 'main' });
    expect(await signIn('main')).toBeDefined();
    expect(await signIn('phones')).toBeUndefined();
    expect(() => sandbox.admin.listUsers()).toThrow('name one of main, phones');
    expect(() => sandbox.pool('other')).toThrow('it has main, phones');
  });

  test('a token of one is none in another', async () => {
    await start({ pools: { main: BY_PASSWORD, other: {} } });
    await sandbox.admin.createUser({ ...USER, pool: 'main' });
    const tokens = await signIn();
    const Logins = {
      [`cognito-idp.us-east-1.amazonaws.com/${sandbox.pool('other').userPoolId}`]: tokens?.IdToken,
    };
    const { body } = await post(sandbox, 'AWSCognitoIdentityService.GetId', {
      IdentityPoolId: sandbox.pool('other').identityPoolId,
      Logins,
    });
    expect(body).toMatchObject({ __type: 'NotAuthorizedException' });
  });

  test('take new settings and keep their users', async () => {
    await start({ pools: { main: BY_PASSWORD } });
    await sandbox.admin.createUser(USER);
    sandbox.pool('main').replaceSettings({ ...BY_PASSWORD, mfa: { mode: 'REQUIRED', methods: ['TOTP'] } });
    const { body } = await call(sandbox, 'InitiateAuth', {
      ClientId: sandbox.pool('main').clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: USER.username, PASSWORD: USER.password },
    });
    expect(body).toMatchObject({ ChallengeName: 'MFA_SETUP' });
  });

  test('a guest is admitted where the settings say so', async () => {
    await start({ pools: { main: { guests: false } } });
    const getId = () =>
      post(sandbox, 'AWSCognitoIdentityService.GetId', { IdentityPoolId: sandbox.pool('main').identityPoolId });
    expect((await getId()).body).toMatchObject({
      __type: 'NotAuthorizedException',
      message: 'Unauthenticated access is not supported for this identity pool.',
    });
    sandbox.pool('main').replaceSettings({ guests: true });
    expect((await getId()).body['IdentityId']).toMatch(/^us-east-1:[0-9a-f-]{36}$/);
  });
});

describe('what is kept', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'foyer-sandbox-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  test('users and sessions outlive a restart', async () => {
    await start({ dataDir, ephemeral: false, pools: { main: BY_PASSWORD } });
    await sandbox.admin.createUser(USER);
    const before = await signIn();
    await sandbox.close();
    await start({ dataDir, ephemeral: false, pools: { main: BY_PASSWORD } });
    expect(await refusal(sandbox, 'GetUser', { AccessToken: before?.AccessToken })).toBe('no refusal');
    expect(await refusal(sandbox, 'GetTokensFromRefreshToken', { RefreshToken: before?.RefreshToken })).toBe(
      'no refusal',
    );
    expect(await signIn()).toBeDefined();
  });

  test('passwords and refresh tokens are nowhere in it', async () => {
    await start({ dataDir, ephemeral: false, pools: { main: BY_PASSWORD } });
    await sandbox.admin.createUser(USER);
    const tokens = await signIn();
    const database = openDatabase(dataDir);
    const dump = ['users', 'sessions', 'codes', 'messages']
      .map((table) => JSON.stringify(database.prepare(`SELECT * FROM ${table}`).all()))
      .join('\n');
    database.close();
    expect(dump).toContain(USER.username);
    expect(dump).not.toContain(USER.password);
    expect(dump).not.toContain(tokens?.RefreshToken);
  });

  test('data of another version is refused in words', async () => {
    await start();
    const database = openDatabase(dataDir);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(createSandbox({ dataDir })).rejects.toThrow(/they have format 99, .* Start once with --reset/);
  });
});

describe('the door', () => {
  test('a port that is taken is said in one sentence', async () => {
    await start();
    const port = Number(new URL(sandbox.url).port);
    await expect(createSandbox({ ephemeral: true, port })).rejects.toThrow(`[foyer] Port ${port} is taken`);
  });

  test('other hosts and foreign pages are turned away', async () => {
    await start();
    expect(await get('/_foyer/status', {})).toBe(200);
    expect(await get('/_foyer/status', { host: 'rebound.example' })).toBe(421);
    expect(await get('/_foyer/status', { host: 'cognito-idp.us-east-1.amazonaws.com' })).toBe(403);
    expect(await get('/_foyer/status', { origin: 'https://evil.example' })).toBe(403);
    expect(await get('/_foyer/status', { origin: 'null' })).toBe(403);
    expect(await get('/_foyer/status', { origin: 'http://localhost:5173' })).toBe(200);
    expect(await get('/_foyer/nothing', {})).toBe(404);
  });

  test('a foreign page changes nothing', async () => {
    await start();
    await sandbox.admin.createUser(USER);
    expect(await get('/_foyer/reset', { origin: 'https://evil.example' }, 'POST')).toBe(403);
    expect(sandbox.admin.listUsers()).toHaveLength(1);
    expect(await get('/_foyer/reset', { origin: 'http://localhost:5173' }, 'POST')).toBe(200);
    expect(sandbox.admin.listUsers()).toEqual([]);
  });

  test('no address of this machine but loopback answers, by http or https', async () => {
    await start({ httpsPort: 0 });
    const others = Object.values(networkInterfaces()).flatMap((all = []) => all.filter(({ internal, family }) => !internal && family === 'IPv4'));
    const ports = [Number(new URL(sandbox.url).port), sandbox.https?.port ?? 0];
    for (const address of [...others.map((other) => other.address), '127.0.0.2']) {
      for (const port of ports) expect(await isRefused(address, port), `${address}:${port}`).toBe(true);
    }
  });

  test('answers a browser before it sends what the client sends', async () => {
    await start();
    const reply = await fetch(sandbox.url, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:5173',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'amz-sdk-request,content-type,x-amz-target,x-amz-user-agent',
      },
    });
    expect(reply.status).toBe(204);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('access-control-allow-headers')).toContain('x-amz-user-agent');
  });

  test('speaks https for the hosts of AWS, with a certificate that a browser can be told to trust', async () => {
    await start({ httpsPort: 0 });
    const { https } = sandbox;
    expect(https?.spkiHash).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      httpsRequest(
        {
          host: '127.0.0.1',
          port: https?.port,
          servername: 'cognito-idp.us-east-1.amazonaws.com',
          ca: https?.certificate,
          path: `/${sandbox.pool('main').userPoolId}/.well-known/jwks.json`,
          headers: { host: 'cognito-idp.us-east-1.amazonaws.com' },
        },
        (reply) => {
          reply.resume();
          resolve(reply.statusCode);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  });

  test('survives clients that go away', async () => {
    await start();
    const port = Number(new URL(sandbox.url).port);
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n' +
            'X-Amz-Target: AWSCognitoIdentityProviderService.SignUp\r\n\r\n{"half":',
          () => socket.destroy(),
        );
      });
      socket.on('close', () => resolve());
    });
    expect(await get('/_foyer/status', {})).toBe(200);
    expect(lines).toEqual([]);
  });

  test('an operation that is not there is named', async () => {
    await start();
    expect(await call(sandbox, 'AdminCreateUser', {})).toMatchObject({
      status: 400,
      body: { __type: 'UnknownOperationException' },
    });
    expect(lines).toEqual(['cognito-idp: the operation AdminCreateUser is not built into the sandbox']);
  });
});

const forget = () => refusal(sandbox, 'ForgotPassword', { Username: 'nobody@example.com' });

describe('faults', () => {
  test('hit what they name, as often as they say', async () => {
    await start();
    sandbox.faults.add({ kind: 'throttle', operations: ['ForgotPassword'], times: 1 });
    expect(await refusal(sandbox, 'ResendConfirmationCode', { Username: 'nobody@example.com' })).toBe('no refusal');
    expect(await forget()).toContain('TooManyRequestsException');
    expect(await forget()).toBe('no refusal');
    const remove = sandbox.faults.add({ kind: 'server-error', status: 503 });
    expect((await call(sandbox, 'ForgotPassword', {})).status).toBe(503);
    remove();
    expect(await forget()).toBe('no refusal');
  });

  test('drop the connection before the operation, or its answer alone', async () => {
    await start();
    const signUp = () => call(sandbox, 'SignUp', {
      ClientId: sandbox.pool('main').clientId,
      Username: USER.username,
      Password: USER.password,
    });
    sandbox.faults.add({ kind: 'drop', when: 'before', operations: ['SignUp'], times: 1 });
    await expect(signUp()).rejects.toThrow('fetch failed');
    expect(sandbox.admin.listUsers()).toEqual([]);
    sandbox.faults.add({ kind: 'drop', when: 'after', operations: ['SignUp'], times: 1 });
    await expect(signUp()).rejects.toThrow('fetch failed');
    expect(sandbox.admin.listUsers()).toHaveLength(1);
    expect(sandbox.requests.list({ operation: 'SignUp' }).map(({ status }) => status)).toEqual([0, 0]);
  });

  test('a late answer is late, and goes on to what comes after', async () => {
    await start();
    sandbox.faults.add({ kind: 'latency', milliseconds: 40, times: 1 });
    sandbox.faults.add({ kind: 'error', name: 'CodeDeliveryFailureException', message: 'No route', times: 1 });
    expect(await forget()).toBe('CodeDeliveryFailureException: No route');
    expect(sandbox.requests.list()[0]?.duration).toBeGreaterThanOrEqual(39);
  });
});

const ask = async (method: string, path: string, body?: object) => {
  const reply = await fetch(`${sandbox.url}/_foyer/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: reply.status, body: (await reply.json()) as unknown };
};

describe('the admin surface', () => {
  test('makes, shows, changes and removes users', async () => {
    await start({ pools: { main: BY_PASSWORD } });
    const made = await ask('POST', 'users', { ...USER, groups: ['writers'] });
    expect(made.body).toMatchObject({ status: 'CONFIRMED', groups: ['writers'], attributes: { email: USER.username } });
    expect(await signIn()).toBeDefined();
    await ask('PUT', 'users', { username: USER.username, enabled: false });
    expect(await signIn()).toBeUndefined();
    await ask('PUT', 'users', { username: USER.username, enabled: true });
    await ask('POST', 'password', { username: USER.username, password: 'Difference-2' });
    expect(await signIn('main', 'Difference-2')).toBeDefined();
    await ask('DELETE', 'users', { username: USER.username });
    expect((await ask('GET', 'users')).body).toEqual([]);
    expect(await ask('DELETE', 'users', { username: USER.username })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('has no user ada@example.com') as string },
    });
  });

  test('reads the mailbox, and waits for it', async () => {
    await start();
    const next = ask('GET', `messages/next?to=${USER.username}&timeout=4000`);
    await call(sandbox, 'SignUp', {
      ClientId: sandbox.pool('main').clientId,
      Username: USER.username,
      Password: USER.password,
    });
    expect((await next).body).toMatchObject({ to: USER.username, purpose: 'sign-up', pool: 'main' });
    expect((await ask('GET', 'messages?purpose=reset')).body).toEqual([]);
    expect((await ask('GET', 'messages?channel=pigeon')).status).toBe(400);
  });

  test('sets faults and the clock, ends sessions, and resets', async () => {
    await start({ pools: { main: BY_PASSWORD } });
    await sandbox.admin.createUser(USER);
    const tokens = await signIn();
    await ask('POST', 'expire-sessions', {});
    expect(await refusal(sandbox, 'GetTokensFromRefreshToken', { RefreshToken: tokens?.RefreshToken })).toBe(
      'NotAuthorizedException: Refresh Token has expired',
    );
    const before = sandbox.clock.now();
    await ask('POST', 'clock', { advance: 3_600 });
    expect(sandbox.clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
    await ask('POST', 'faults', { kind: 'throttle', times: 2 });
    expect((await ask('GET', 'faults')).body).toEqual([{ kind: 'throttle', times: 2 }]);
    expect((await ask('POST', 'faults', { kind: 'gremlins' })).status).toBe(400);
    await ask('POST', 'reset');
    expect((await ask('GET', 'users')).body).toEqual([]);
    expect(sandbox.faults.list()).toEqual([]);
  });

  test('the log of requests holds no secret', async () => {
    await start({ pools: { main: BY_PASSWORD } });
    await sandbox.admin.createUser(USER);
    const tokens = await signIn();
    const log = JSON.stringify((await ask('GET', 'requests')).body);
    expect(JSON.parse(log)).toMatchObject([
      { operation: 'InitiateAuth', detail: 'USER_PASSWORD_AUTH', pool: 'main', status: 200 },
    ]);
    expect(log).not.toContain(USER.password);
    expect(log).not.toContain(tokens?.AccessToken);
  });
});
