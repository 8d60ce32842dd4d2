import { createSandbox, type Sandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { ConsoleLogger, Hub } from 'aws-amplify/utils';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { AuthError } from '../../../errors/auth-error.ts';
import { deferred } from '../../../testing/deferred.ts';
import { ANA, failureCode, going, PASSWORD, password } from '../../contract/harness.ts';
import { createAmplifyAuth } from './amplify-auth.ts';
import * as besideSession from './load-beside-session.ts';

const BEN = 'ben@example.com';
let sandbox: Sandbox;
const auth = createAmplifyAuth();

beforeAll(async () => {
  // It warns of an endpoint that is not Amazon's, which is what these tests are about.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  sandbox = await createSandbox({ ephemeral: true });
  const { userPoolId, clientId } = sandbox.pool('main');
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: sandbox.url } } });
});
afterAll(() => sandbox.close());

beforeEach(async () => {
  for (const username of [ANA, BEN]) await sandbox.admin.createUser({ username, password: PASSWORD });
  await auth.signIn({ username: ANA, password }, going());
});
afterEach(async () => {
  sandbox.faults.clear();
  await auth.signOut({ everywhere: false }, going());
  sandbox.admin.reset();
});

/** Holds requests of one operation until they are let go. */
function hangs(operation: string) {
  const { fetch } = globalThis;
  const asked: string[] = [];
  const go = deferred<void>();
  const held = vi.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
    if (new Headers(request[1]?.headers).get('x-amz-target')?.endsWith(operation)) {
      asked.push(operation);
      await go.promise;
    }
    return fetch(...request);
  });
  onTestFinished(() => held.mockRestore());
  return { asked, letGo: () => go.resolve(), isHere: () => held.mockRestore() };
}

/** What aws-amplify tells the page of. */
function heard() {
  const events: string[] = [];
  onTestFinished(Hub.listen('auth', ({ payload }) => void events.push(payload.event)));
  return events;
}

const names = async () => (await auth.currentUser(going()))?.username;

test('a sign-out ends the tokens at the server, asks that once, and tells the page once', async () => {
  const events = heard();
  await auth.signOut({ everywhere: false }, going());
  expect(await names()).toBeUndefined();
  expect(sandbox.requests.list({ operation: 'RevokeToken' })).toMatchObject([{ status: 200 }]);
  expect(events).toEqual(['signedOut']);
});

test('a sign-out everywhere tells the page once, and of none that is refused', async () => {
  const events = heard();
  sandbox.faults.add({ kind: 'server-error', status: 503, operations: ['GlobalSignOut'] });
  expect(await failureCode(auth.signOut({ everywhere: true }, going()))).toBe('service_unavailable');
  expect(events).toEqual([]);
  sandbox.faults.clear();
  await auth.signOut({ everywhere: true }, going());
  expect(events).toEqual(['signedOut']);
});

test('a server that does not answer holds nobody who leaves, and its late answer ends no later session', async () => {
  const { asked, letGo } = hangs('RevokeToken');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const left = auth.signOut({ everywhere: false }, going());
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(5_000);
  await left;
  expect(asked).toHaveLength(1);
  vi.useRealTimers();
  expect(await names()).toBeUndefined();
  await auth.signIn({ username: BEN, password }, going());
  const ben = await names();
  const events = heard();
  letGo();
  await vi.waitFor(() => expect(sandbox.requests.list({ operation: 'RevokeToken' })).toMatchObject([{ status: 200 }]));
  expect(await names()).toBe(ben);
  expect(events).toEqual([]);
});

test.each([['RevokeToken', false], ['GlobalSignOut', true]] as const)(
  'who gives up a sign-out that hangs in %s is not held by it when they sign out again',
  async (operation, everywhere) => {
    const { asked, isHere } = hangs(operation);
    const leaving = new AbortController();
    const left = failureCode(auth.signOut({ everywhere }, leaving.signal));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    leaving.abort();
    expect(await left).toBe('cancelled');
    expect(await names()).toBeDefined();
    isHere();
    await auth.signOut({ everywhere }, going());
    expect(await names()).toBeUndefined();
  },
);

test('without a network a person is out all the same, also where the file for it does not come', async () => {
  sandbox.faults.add({ kind: 'drop', when: 'before' });
  const file = vi.spyOn(besideSession, 'loadBesideSession').mockRejectedValueOnce(new AuthError('offline'));
  await auth.signOut({ everywhere: false }, going());
  expect(file).toHaveBeenCalledOnce();
  expect(await names()).toBeUndefined();
});
