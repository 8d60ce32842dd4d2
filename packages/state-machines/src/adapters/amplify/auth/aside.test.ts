import { createSandbox, type Sandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { confirmSignIn, signIn, signOut } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createDataClient } from '../../../data/data-client.ts';
import * as lateFile from '../../../data/late-file.ts';
import type { AuthUser } from '../../../ports/auth.ts';
import type { StoredWrite } from '../../../ports/outbox.ts';
import { deferred } from '../../../testing/deferred.ts';
import { ANA, failureCode, going, PASSWORD, password, secret } from '../../contract/harness.ts';
import { createMemoryData } from '../../memory/memory-data.ts';
import { createMemoryPage } from '../../memory/memory-page.ts';
import { createAmplifyAuth } from './amplify-auth.ts';
import { createAmplifyData } from '../data/amplify-data.ts';
import { createAmplifyStorage } from '../storage/amplify-storage.ts';
import type { AmplifyServices } from './services.ts';

const HOUR = 3_600_000;
let sandbox: Sandbox;
const auth = createAmplifyAuth();

beforeAll(async () => {
  // It warns of an endpoint that is not Amazon's, which is what these tests are about.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  vi.useFakeTimers({ toFake: ['Date'] });
  sandbox = await createSandbox({ ephemeral: true, now: () => Date.now() });
  const { userPoolId, clientId, identityPoolId } = sandbox.pool('main');
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId, userPoolClientId: clientId, userPoolEndpoint: sandbox.url, identityPoolId, identityPoolEndpoint: sandbox.url,
        loginWith: { email: true },
      },
    },
  });
});
afterAll(async () => {
  await sandbox.close();
  vi.useRealTimers();
});

let ana: AuthUser;

beforeEach(async () => {
  await sandbox.admin.createUser({ username: ANA, password: PASSWORD });
  await auth.signIn({ username: ANA, password }, going());
  const user = await auth.currentUser(going());
  if (!user) throw new Error('Ana is not signed in.');
  ana = user;
});
afterEach(async () => {
  sandbox.faults.clear();
  await signOut();
  sandbox.admin.reset();
});

/** Live posts of whoever is signed in, an outbox, and a write that the server has not answered yet. */
async function liveData() {
  const page = createMemoryPage();
  const link = createMemoryData({ models: { Post: { fields: ['title'] } }, rows: { Post: [{ id: '1', title: 'one' }] }, now: page.now }).link('me');
  const kept = new Map<string, StoredWrite>();
  const outbox = {
    put: async (write: StoredWrite) => void kept.set(write.id, write),
    remove: async (id: string) => void kept.delete(id),
    adopt: async () => [],
  };
  const late = { getSnapshot: () => lateFile, subscribe: () => () => {}, load: async () => lateFile };
  const unsent = vi.fn();
  const client = createDataClient({ port: { ...link.port, watchUser: createAmplifyData().watchUser }, page, outbox, onUnsent: unsent }, late);
  onTestFinished(() => client.close());
  const view = client.list({ model: 'Post' });
  onTestFinished(view.subscribe(() => {}));
  const titles = () => {
    page.nextFrame();
    return view.getSnapshot().items.map(({ title }) => title);
  };
  await vi.waitFor(() => expect(titles()).toEqual(['one']));
  const answer = deferred<void>();
  link.before = ({ call }) => (call === 'write' ? answer.promise : undefined);
  const written = client.write('create', 'Post', { id: '2', title: 'two' });
  await vi.waitFor(() => expect(client.queue.getSnapshot().writes).toMatchObject([{ status: 'sending' }]));
  return { client, unsent, titles, kept, written, answer };
}

/** Whether an uploader, a browser of objects or a signed address would be told that the person is another. */
function watchedIdentity() {
  const told = vi.fn();
  onTestFinished(createAmplifyStorage().watchIdentity(told));
  return told;
}

type Live = Awaited<ReturnType<typeof liveData>>;

async function expectUntouched({ client, unsent, titles, kept, written, answer }: Live, told: ReturnType<typeof watchedIdentity>) {
  expect(client.user.getSnapshot()).toBe(ana.userId);
  expect(titles()).toEqual(expect.arrayContaining(['one', 'two']));
  expect([...kept.values()]).toMatchObject([{ user: ana.userId, input: { title: 'two' } }]);
  answer.resolve();
  expect(await written).toMatchObject({ title: 'two' });
  expect(unsent).not.toHaveBeenCalled();
  expect(told).not.toHaveBeenCalled();
}

test('a fresh proof goes through the services of the app that are made for it, and those alone', async () => {
  const asked: string[] = [];
  const refuse = async () => { throw new Error('This is for a sign-in.'); };
  const port = createAmplifyAuth({
    services: {
      handleSignIn: refuse,
      handleConfirmSignIn: refuse,
      handleReauthenticate: (input, signIn) => {
        asked.push(input.username);
        return signIn(input);
      },
    },
  });
  expect(await port.reauthenticate({ user: ana, password }, going())).toEqual({ kind: 'done' });
  expect(asked).toEqual([ana.username]);
});

test('a service that proves nothing is told what to call, and the person no falsehood', async () => {
  const port = createAmplifyAuth({
    services: { handleReauthenticate: async () => ({ isSignedIn: true, nextStep: { signInStep: 'DONE' } }) },
  });
  const proof = port.reauthenticate({ user: ana, password }, going());
  await expect(proof).rejects.toMatchObject({ code: 'not_configured', message: expect.stringContaining('[foyer] handleReauthenticate') });
  expect(await auth.currentUser(going())).toEqual(ana);
});

test('who signs in by services of the app is asked in place where others are made for that', () => {
  const { handleSignIn, handleConfirmSignIn } = { handleSignIn: signIn, handleConfirmSignIn: confirmSignIn };
  const asks = (services: AmplifyServices) => createAmplifyAuth({ services }).canReauthenticate(ana);
  expect(asks({})).toBe(true);
  expect(asks({ handleSignIn })).toBe(false);
  expect(asks({ handleConfirmSignIn })).toBe(false);
  expect(asks({ handleSignIn, handleReauthenticate: signIn, handleConfirmSignIn })).toBe(false);
  expect(asks({ handleSignIn, handleReauthenticate: signIn, handleConfirmSignIn, handleConfirmReauthenticate: confirmSignIn })).toBe(true);
});

describe('what is under way', () => {
  test('goes on through a fresh proof', async () => {
    const [told, live] = [watchedIdentity(), await liveData()];
    expect(await auth.reauthenticate({ user: ana, password }, going())).toEqual({ kind: 'done' });
    await expectUntouched(live, told);
  });

  test('goes on where a sign-out everywhere is refused', async () => {
    const [told, live] = [watchedIdentity(), await liveData()];
    sandbox.faults.add({ kind: 'server-error', status: 503, operations: ['GlobalSignOut'] });
    expect(await failureCode(auth.signOut({ everywhere: true }, going()))).toBe('service_unavailable');
    await expectUntouched(live, told);
  });

  test('ends with the session', async () => {
    const [told, { client, unsent, titles, written }] = [watchedIdentity(), await liveData()];
    const refused = expect(written).rejects.toMatchObject({ code: 'signed_out' });
    await auth.signOut({ everywhere: true }, going());
    await refused;
    expect(client.user.getSnapshot()).toBeNull();
    expect(titles()).toEqual([]);
    expect(unsent).toHaveBeenCalledOnce();
    expect(told).toHaveBeenCalledOnce();
  });

  test('ends where the app signs the person out during a proof', async () => {
    const [told, { client, written }] = [watchedIdentity(), await liveData()];
    const refused = expect(written).rejects.toMatchObject({ code: 'signed_out' });
    const answer = deferred<void>();
    const { fetch } = globalThis;
    const held = vi.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
      const isAnswer = new Headers(request[1]?.headers).get('x-amz-target')?.endsWith('RespondToAuthChallenge');
      if (isAnswer) await answer.promise;
      return fetch(...request);
    });
    onTestFinished(() => held.mockRestore());
    const proof = failureCode(auth.reauthenticate({ user: ana, password: secret('Wrong-horse-1') }, going()));
    await vi.waitFor(() => expect(sandbox.requests.list({ operation: 'InitiateAuth' })).not.toEqual([]));
    await signOut();
    await vi.waitFor(() => expect(client.user.getSnapshot()).toBeNull());
    answer.resolve();
    expect(await proof).toBe('wrong_credentials');
    await refused;
    expect(client.user.getSnapshot()).toBeNull();
    expect(told).toHaveBeenCalledOnce();
  });

  test('goes on where the tokens are old and the server is not well', async () => {
    const [told, live] = [watchedIdentity(), await liveData()];
    sandbox.faults.add({ kind: 'server-error', status: 503 });
    vi.setSystemTime(Date.now() + 2 * HOUR);
    expect(await failureCode(auth.attributes(going()))).toBe('service_unavailable');
    sandbox.faults.clear();
    await auth.attributes(going());
    await expectUntouched(live, told);
  });
});

describe('after an expiry', () => {
  async function expired() {
    const [told, live] = [watchedIdentity(), await liveData()];
    const refused = expect(live.written).rejects.toMatchObject({ code: 'signed_out' });
    sandbox.admin.expireSessions({ username: ANA });
    vi.setSystemTime(Date.now() + 2 * HOUR);
    expect(await auth.currentUser(going())).toBeNull();
    await refused;
    return { live, told };
  }

  test('the same person has their rows again, and uploads went on', async () => {
    const { live, told } = await expired();
    await vi.waitFor(() => expect(live.client.user.getSnapshot()).toBeNull());
    await auth.reauthenticate({ user: ana, password }, going());
    await vi.waitFor(() => expect(live.client.user.getSnapshot()).toBe(ana.userId));
    expect(told).not.toHaveBeenCalled();
  });

  test('another person ends uploads', async () => {
    const { told } = await expired();
    await sandbox.admin.createUser({ username: 'ben@example.com', password: PASSWORD });
    await auth.signIn({ username: 'ben@example.com', password }, going());
    expect(told).toHaveBeenCalledOnce();
  });

  test('who gives up ends uploads', async () => {
    const { told } = await expired();
    await auth.signOut({ everywhere: false }, going());
    expect(told).toHaveBeenCalledOnce();
  });
});
