import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createActor } from 'xstate';
import { AuthError } from '../errors/auth-error.ts';
import type { AuthPort, AuthUser } from '../ports/auth.ts';
import { reauthenticate } from '../reauthenticate/reauthenticate.ts';
import { Secret } from '../secret.ts';
import { deferred } from '../testing/deferred.ts';
import { fakePort, fakeUser } from '../testing/fake-port.ts';
import { fails, never } from '../testing/visit.ts';
import { authenticatorMachine } from './authenticator.machine.ts';
import type { AuthenticatorInput } from './authenticator.protocol.ts';
import { readState } from './authenticator-state.ts';
import { earlyState } from './early-state.ts';
import { createEarlyStore } from './early-store.ts';
import type { Entrance } from './flow.ts';
import { type RunMachines, runMachines } from './run-machines.ts';

const submit = { type: 'credentials.submit', username: 'ann', password: new Secret('pass') } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await vi.advanceTimersByTimeAsync(0);
};

type Given = Partial<Omit<AuthenticatorInput, 'port'>> & { readonly port?: Partial<AuthPort> };

/** A page with the early store, whose machines come when the test says so. */
const open = ({ port: overrides, ...input }: Given = {}, files: readonly (() => Promise<RunMachines>)[] = []) => {
  const port = fakePort(overrides);
  const asked = vi.fn(files[0] ?? (async () => runMachines));
  for (const file of files) asked.mockImplementationOnce(file);
  const store = createEarlyStore({ ...input, port }, asked);
  const heard: unknown[] = [];
  const start = () => {
    const stop = store.start((event) => heard.push(event));
    onTestFinished(stop);
    return stop;
  };
  return {
    port, store, heard, start,
    /** Asks for the machines' file. */
    asked,
    get sees() {
      return store.getState();
    },
  };
};

const signedOut = { initialSession: null };

describe('what it says before the machines are here', () => {
  const screens: readonly Entrance[] = ['sign-in', 'sign-up', 'forgot-password'];
  const sessions: readonly Partial<AuthenticatorInput>[] = [
    {}, signedOut, { initialSession: fakeUser }, { returning: true }, { restoreError: new AuthError('offline') },
    { ...signedOut, carry: { username: 'ann' } },
  ];

  it.each(screens.flatMap((initialScreen) => sessions.map((session) => ({ initialScreen, ...session }))))('is what they say: %o', (given) => {
    const input = { port: fakePort(), ...given };
    expect(earlyState(input)).toEqual(readState(createActor(authenticatorMachine, { input }).getSnapshot()));
  });

  it('stays the same object when they come', async () => {
    const page = open(signedOut);
    const before = page.sees;
    page.start();
    await settled();
    expect(page.store.can({ type: 'session.restore' })).toBe(false);
    expect(page.sees).toBe(before);
  });
});

describe('who is signed in', () => {
  it('is known, and announced, before any machine is fetched', async () => {
    const page = open({ port: { currentUser: async () => fakeUser } });
    page.start();
    await settled();
    expect(page.sees).toMatchObject({ status: 'signedIn', user: fakeUser, screen: null });
    expect(page.heard).toEqual([{ type: 'signedIn', user: fakeUser, reason: 'restored' }]);
    expect(page.asked).not.toHaveBeenCalled();
  });

  it('is asked once, where nobody is', async () => {
    const currentUser = vi.fn(async () => null);
    const page = open({ port: { currentUser } });
    page.start();
    await settled();
    expect(page.sees).toMatchObject({ status: 'signedOut', screen: 'sign-in', busy: false });
    expect(page.asked).toHaveBeenCalledOnce();
    expect(currentUser).toHaveBeenCalledOnce();
  });

  it('is asked once where it cannot be said, and again when the person wants it', async () => {
    let online = false;
    const currentUser = vi.fn(async () => (online ? fakeUser : fails('offline')()));
    const page = open({ port: { currentUser } });
    page.start();
    await settled();
    expect(page.sees).toMatchObject({ status: 'restoreFailed', screen: 'restore-failed', error: { code: 'offline' } });
    expect(currentUser).toHaveBeenCalledOnce();
    online = true;
    page.store.send({ type: 'session.restore' });
    await settled();
    expect(page.sees).toMatchObject({ status: 'signedIn', error: null });
    expect(page.heard).toEqual([{ type: 'signedIn', user: fakeUser, reason: 'restored' }]);
  });

  it('says that a session has ended', async () => {
    const page = open({ port: { currentUser: fails('session_expired') } });
    page.start();
    await settled();
    expect(page.sees).toMatchObject({ status: 'signedOut', screen: 'sign-in', notice: 'session-expired', busy: false });
  });

  it('is left to the machines where the port speaks first, and nothing is shown before they have', async () => {
    const file = deferred<RunMachines>();
    const page = open({ port: { currentUser: async () => fakeUser } }, [() => file.promise]);
    page.start();
    page.port.report({ type: 'signedIn', user: fakeUser, returnTo: '/posts' });
    await settled();
    expect(page.sees.status).toBe('restoring');
    file.resolve(runMachines);
    await settled();
    expect(page.sees).toMatchObject({ status: 'signedIn', user: fakeUser });
    expect(page.heard).toEqual([{ type: 'returned', to: '/posts' }, { type: 'signedIn', user: fakeUser, reason: 'here' }]);
  });

  it('cannot be said where the port speaks first and the machines do not come', async () => {
    const page = open({ port: { currentUser: never } }, [fails('unknown')]);
    page.start();
    page.port.report({ type: 'signedOut' });
    await settled();
    expect(page.sees).toMatchObject({ status: 'restoreFailed', screen: 'restore-failed', error: { code: 'offline' } });
  });

  it('waits for the report of an identity provider, and asks nobody', async () => {
    const currentUser = vi.fn(never);
    const page = open({ port: { currentUser, returning: () => true } });
    page.start();
    expect(page.sees).toMatchObject({ status: 'signedOut', screen: 'redirect', busy: true });
    page.port.report({ type: 'signedIn', user: fakeUser, returnTo: '/posts' });
    await settled();
    expect(page.heard).toContainEqual({ type: 'returned', to: '/posts' });
    expect(currentUser).not.toHaveBeenCalled();
  });
});

describe('a long search for who is signed in', () => {
  it('says that it is one, and ends with the answer', async () => {
    const answer = deferred<AuthUser | null>();
    const page = open({ port: { currentUser: () => answer.promise } });
    page.start();
    await vi.advanceTimersByTimeAsync(3_999);
    expect(page.sees).toMatchObject({ status: 'restoring', slow: false });
    await vi.advanceTimersByTimeAsync(1);
    expect(page.sees).toMatchObject({ status: 'restoring', slow: true });
    answer.resolve(fakeUser);
    await settled();
    expect(page.sees).toMatchObject({ status: 'signedIn', user: fakeUser, slow: false });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(page.sees).toMatchObject({ status: 'signedIn', slow: false });
  });

  it('goes on being one where another first screen is asked for meanwhile', async () => {
    const page = open({ port: { currentUser: never } });
    page.start();
    await vi.advanceTimersByTimeAsync(4_000);
    page.store.send({ type: 'screen.show', screen: 'sign-up' });
    expect(page.sees).toMatchObject({ status: 'restoring', screen: 'sign-up', slow: true });
  });

  it('is left for the sign-in', async () => {
    const signOut = vi.fn(async () => {});
    const page = open({ port: { currentUser: never, signOut } });
    page.start();
    await vi.advanceTimersByTimeAsync(4_000);
    page.store.send({ type: 'session.signOut' });
    await settled();
    expect(signOut).toHaveBeenCalledExactlyOnceWith({ everywhere: false }, expect.any(AbortSignal));
    expect(page.sees).toMatchObject({ status: 'signedOut', screen: 'sign-in', error: null });
  });
});

describe('what happens before the machines are here', () => {
  it('waits for them, and the screen is busy', async () => {
    const file = deferred<RunMachines>();
    const signIn = vi.fn(async () => ({ kind: 'done' }) as const);
    const page = open({ ...signedOut, port: { signIn } }, [() => file.promise]);
    page.start();
    page.store.send(submit);
    expect(page.sees).toMatchObject({ screen: 'sign-in', busy: true, slow: false });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(page.sees).toMatchObject({ slow: true });
    file.resolve(runMachines);
    await settled();
    expect(signIn).toHaveBeenCalledOnce();
    expect(page.sees).toMatchObject({ status: 'signedIn', busy: false, slow: false });
    expect(page.heard).toEqual([{ type: 'signedIn', user: fakeUser, reason: 'here' }]);
  });

  it('needs none to show another first screen, with the name that was typed', async () => {
    const file = deferred<RunMachines>();
    const page = open(signedOut, [() => file.promise]);
    page.start();
    page.store.send({ type: 'screen.show', screen: 'forgot-password', username: 'ann' });
    const before = page.sees;
    expect(before).toMatchObject({ screen: 'forgot-password', flow: 'recover', username: 'ann', busy: false });
    file.resolve(runMachines);
    await settled();
    expect(page.sees).toBe(before);
    page.store.send({ type: 'reset.request', username: 'ann' });
    await settled();
    expect(page.sees.screen).toBe('confirm-reset');
  });

  it('says that the network is lost when they do not come, and asks for them again', async () => {
    const page = open(signedOut, [fails('unknown'), fails('unknown')]);
    page.start();
    await settled();
    expect(page.sees.error).toBeNull();
    page.store.send(submit);
    await settled();
    expect(page.sees).toMatchObject({ screen: 'sign-in', busy: false, error: { code: 'offline' } });
    page.asked.mockResolvedValue(runMachines);
    page.store.send(submit);
    await settled();
    expect(page.sees).toMatchObject({ status: 'signedIn', error: null });
  });

  it('is not forgotten where another tab told it and the machines do not come', async () => {
    const page = open({ initialSession: fakeUser }, [fails('unknown'), fails('unknown')]);
    page.start();
    page.port.report({ type: 'signedOut' });
    await settled();
    expect(page.sees).toMatchObject({ status: 'signedIn', error: null, busy: false });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(page.sees).toMatchObject({ status: 'signedIn', error: null });
    page.asked.mockResolvedValue(runMachines);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(page.sees).toMatchObject({ status: 'signedOut', screen: 'sign-in' });
    expect(page.heard).toEqual([{ type: 'signedOut', reason: 'elsewhere' }]);
  });

  it('is told over the app to who wanted to leave, and to whoever asks for a proof in its own answer', async () => {
    const page = open({ initialSession: fakeUser }, [fails('unknown'), fails('unknown')]);
    page.start();
    await expect(reauthenticate({ store: page.store, port: page.port })).rejects.toMatchObject({ code: 'offline' });
    expect(page.sees).toMatchObject({ status: 'signedIn', error: null, busy: false });
    page.store.send({ type: 'session.signOut' });
    await settled();
    expect(page.sees).toMatchObject({ status: 'signedIn', error: { code: 'offline' } });
  });

  it('is heeded in another tab of a person who is signed in', async () => {
    const page = open({ initialSession: fakeUser });
    page.start();
    page.port.report({ type: 'signedOut' });
    await settled();
    expect(page.sees).toMatchObject({ status: 'signedOut', screen: 'sign-in', username: 'ann@example.com' });
    expect(page.heard).toEqual([{ type: 'signedOut', reason: 'elsewhere' }]);
  });

  it('counts what is to be asked after the sign-in', async () => {
    const page = open({ ...signedOut, port: { attributes: async () => ({ email: 'ann@example.com' }) } });
    page.store.send({ type: 'prompts.change', prompts: { contact: false, passkey: 'always' } });
    expect(page.sees.busy).toBe(false);
    page.start();
    page.store.send(submit);
    await settled();
    expect(page.sees.screen).toBe('passkey-prompt');
  });

  it('does not keep the machines from an app that has its own start behind it', async () => {
    const page = open({ initialSession: fakeUser });
    page.start();
    expect(page.asked).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(page.asked).toHaveBeenCalledOnce();
  });
});

describe('a store that is stopped', () => {
  it('asks anew when it is started again at once, as in StrictMode', async () => {
    const answers = [deferred<AuthUser | null>(), deferred<AuthUser | null>()];
    const signals: AbortSignal[] = [];
    const page = open({ port: { currentUser: (signal) => answers[signals.push(signal) - 1]?.promise ?? never() } });
    page.start()();
    page.start();
    answers[0]?.resolve(fakeUser);
    answers[1]?.resolve(null);
    await settled();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, expect.any(Boolean)]);
    expect(page.sees.status).toBe('signedOut');
    expect(page.heard).toEqual([]);
  });

  it('goes on where it was', async () => {
    const page = open(signedOut);
    const stop = page.start();
    page.store.send({ type: 'screen.show', screen: 'forgot-password', username: 'ann' });
    await settled();
    page.store.send({ type: 'reset.request', username: 'ann' });
    await settled();
    expect(page.sees.screen).toBe('confirm-reset');
    stop();
    expect(page.sees.screen).toBe('confirm-reset');
    page.start();
    await settled();
    expect(page.sees).toMatchObject({ screen: 'confirm-reset', delivery: { destination: 'a***@e***' } });
    page.store.send({ type: 'flow.back' });
    expect(page.sees.screen).toBe('forgot-password');
  });

  it('runs no machine that comes later, and hears nothing more', async () => {
    const file = deferred<RunMachines>();
    const page = open({ ...signedOut, port: { currentUser: async () => fakeUser } }, [() => file.promise]);
    page.start()();
    file.resolve(runMachines);
    await settled();
    page.port.report({ type: 'signedIn', user: fakeUser });
    await settled();
    expect(page.sees.status).toBe('signedOut');
    expect(page.heard).toEqual([]);
  });
});
