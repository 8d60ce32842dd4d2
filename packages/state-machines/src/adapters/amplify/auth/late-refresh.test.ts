import { createSandbox, type Sandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { AuthError } from '../../../errors/auth-error.ts';
import type { SessionEvent } from '../../../ports/auth.ts';
import { deferred } from '../../../testing/deferred.ts';
import { ANA, going, PASSWORD, password } from '../../contract/harness.ts';
import { createAmplifyAuth } from './amplify-auth.ts';

const BEN = 'ben@example.com';
const HOUR = 3_600_000;
let sandbox: Sandbox;
const auth = createAmplifyAuth();

beforeAll(async () => {
  // It warns of an endpoint that is not Amazon's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  vi.useFakeTimers({ toFake: ['Date'] });
  sandbox = await createSandbox({ ephemeral: true, now: () => Date.now() });
  const { userPoolId, clientId } = sandbox.pool('main');
  Amplify.configure({
    Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: sandbox.url, loginWith: { email: true } } },
  });
});
afterAll(async () => {
  await sandbox.close();
  vi.useRealTimers();
});
beforeEach(async () => {
  await sandbox.admin.createUser({ username: ANA, password: PASSWORD });
  await sandbox.admin.createUser({ username: BEN, password: PASSWORD });
  await auth.signIn({ username: ANA, password }, going());
});
afterEach(async () => {
  await auth.signOut({ everywhere: false }, going());
  sandbox.admin.reset();
});

/** Ana's tokens are too old, and the answer to their refresh is on its way: the one of `server`, or else the real one. */
async function refreshes(server?: () => Response) {
  const { fetch } = globalThis;
  const [asked, arrival] = [deferred<void>(), deferred<void>()];
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
    if (!new Headers(request[1]?.headers).get('x-amz-target')?.endsWith('GetTokensFromRefreshToken')) return fetch(...request);
    const answer = server?.() ?? await fetch(...request);
    asked.resolve();
    await arrival.promise;
    return answer;
  });
  onTestFinished(() => spy.mockRestore());
  vi.setSystemTime(Date.now() + 2 * HOUR);
  const restoring = new AbortController();
  const restored = auth.currentUser(restoring.signal).catch((error: unknown) => AuthError.from(error).code);
  const seen = Promise.allSettled([fetchAuthSession()]);
  await asked.promise;
  return {
    /** Nobody waits for the user any more. */
    async leave() {
      restoring.abort();
      expect(await restored).toBe('cancelled');
    },
    async arrives() {
      arrival.resolve();
      await seen;
    },
  };
}

function listens() {
  const told: SessionEvent[] = [];
  onTestFinished(auth.watch((event) => told.push(event)));
  return told;
}

const refused = () =>
  Response.json({ __type: 'NotAuthorizedException', message: 'Refresh Token has been revoked' }, { status: 400 });

test('a refresh that is answered after the sign-out brings nobody back', async () => {
  const refresh = await refreshes();
  await refresh.leave();
  await auth.signOut({ everywhere: false }, going());
  const told = listens();
  await refresh.arrives();
  expect(await auth.currentUser(going())).toBeNull();
  expect(told).toEqual([]);
});

test.for([['answered', undefined], ['refused', refused]] as const)('who has signed in meanwhile stays in when it is %s', async ([, server]) => {
  const refresh = await refreshes(server);
  await refresh.leave();
  await auth.signOut({ everywhere: false }, going());
  await auth.signIn({ username: BEN, password }, going());
  const ben = await auth.currentUser(going());
  const told = listens();
  await refresh.arrives();
  expect(await auth.currentUser(going())).toEqual(ben);
  expect(ben?.signInDetails?.loginId).toBe(BEN);
  expect(told).toEqual([]);
});

test('who has signed in anew meanwhile keeps the new session, and whoever waited for the old one has it', async () => {
  const refresh = await refreshes(refused);
  await auth.signOut({ everywhere: false }, going());
  await auth.signIn({ username: ANA, password }, going());
  const told = listens();
  await refresh.arrives();
  expect((await fetchAuthSession({ forceRefresh: false })).tokens).toBeDefined();
  expect(told).toEqual([]);
});

test('a session that is refused ends as before', async () => {
  const told = listens();
  const refresh = await refreshes(refused);
  await refresh.arrives();
  expect(await auth.currentUser(going())).toBeNull();
  expect(told).toEqual([{ type: 'expired' }]);
});
