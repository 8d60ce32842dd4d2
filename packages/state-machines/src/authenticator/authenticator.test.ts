import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { AuthError } from '../errors/auth-error.ts';
import type { AuthPort, AuthUser, SignInStep } from '../ports/auth.ts';
import { Secret } from '../secret.ts';
import { type Deferred, deferred } from '../testing/deferred.ts';
import { fakeDelivery, fakePort, fakeUser } from '../testing/fake-port.ts';
import { fails, never, visit } from '../testing/visit.ts';
import { authenticatorMachine } from './authenticator.machine.ts';
import { createAuthenticatorStore } from './authenticator-store.ts';

const password = new Secret('pass');
const code = new Secret('123456');
const submit = { type: 'credentials.submit', username: 'ann', password } as const;
const details = { type: 'sign-up.submit', username: 'ann', password, attributes: { email: 'ann@example.com' } } as const;

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-01T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

type Person = ReturnType<typeof visit>;

/** Someone who is signed in. */
const visitSignedIn = (overrides: Partial<AuthPort> = {}) => visit(overrides, { initialSession: fakeUser });

describe('restoring', () => {
  it('is left for the sign-in, and says that it is being left', async () => {
    const left = deferred<void>();
    const person = visit({ currentUser: never, signOut: () => left.promise }, {});
    person.send({ type: 'session.signOut' });
    expect(person.sees).toMatchObject({ status: 'restoring', busy: true, slow: true });
    left.resolve();
    await person.until({ status: 'signedOut', screen: 'sign-in', error: null });
    expect(person.heard).toEqual([{ type: 'signedOut', reason: 'here' }]);
  });

  it('does not hold whoever leaves it over a network that hangs', async () => {
    const person = visit({ currentUser: never, signOut: never }, {});
    person.send({ type: 'session.signOut' });
    await vi.advanceTimersByTimeAsync(10_000);
    await person.until({ status: 'restoreFailed', screen: 'restore-failed', busy: false }, 'service_unavailable');
    person.send({ type: 'session.signOut' });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(person.sees).toMatchObject({ status: 'restoreFailed', busy: true, slow: true, error: null });
    await vi.advanceTimersByTimeAsync(6_000);
    await person.until({ status: 'restoreFailed', busy: false }, 'service_unavailable');
  });

  it('keeps the first form in place until it is known who is there', async () => {
    const call = deferred<AuthUser | null>();
    const person = visit({ currentUser: () => call.promise }, { initialScreen: 'sign-up' });
    expect(person.sees).toMatchObject({ status: 'restoring', screen: 'sign-up', busy: true });
    call.resolve(null);
    await person.until({ status: 'signedOut', screen: 'sign-up', busy: false });
    expect(person.heard).toEqual([]);
  });

  it('lets a known person in', async () => {
    const person = visit({ currentUser: async () => fakeUser }, {});
    await person.until({ status: 'signedIn', user: fakeUser, screen: null });
    expect(person.heard).toEqual([{ type: 'signedIn', user: fakeUser, reason: 'restored' }]);
  });

  it('does not take a lost network for a signed-out person, and tries again', async () => {
    let online = false;
    const person = visit({ currentUser: async () => (online ? fakeUser : fails('offline')()) }, {});
    await person.until({ status: 'restoreFailed', screen: 'restore-failed' }, 'offline');
    online = true;
    person.send({ type: 'session.restore' });
    await person.until({ status: 'signedIn', error: null });
  });

  it('keeps the screen while it tries again, and while the person leaves the session', async () => {
    let answer = fails('offline');
    const person = visit({ currentUser: () => answer(), signOut: async () => {} }, {});
    await person.until({ status: 'restoreFailed' }, 'offline');
    const late = deferred<null>();
    answer = () => late.promise.then(fails('throttled'));
    person.send({ type: 'session.restore' });
    expect(person.sees).toMatchObject({ status: 'restoreFailed', screen: 'restore-failed', busy: true, error: null });
    late.resolve(null);
    await person.until({ status: 'restoreFailed', busy: false }, 'throttled');
    person.send({ type: 'session.signOut' });
    expect(person.sees).toMatchObject({ screen: 'restore-failed', busy: true });
    await person.until({ status: 'signedOut', screen: 'sign-in' });
  });

  it('says that a session has ended', async () => {
    const person = visit({ currentUser: fails('session_expired') }, {});
    await person.until({ status: 'signedOut', screen: 'sign-in', notice: 'session-expired' });
  });

  it('stays where the link of an email leads, whoever has been here before', async () => {
    const link = { initialScreen: 'confirm-reset', carry: { username: 'ben' } } as const;
    const person = visit({ currentUser: fails('session_expired') }, link);
    await person.until({ status: 'signedOut', screen: 'confirm-reset', username: 'ben', busy: false });
    const told = visit({ currentUser: never }, link);
    told.port.report({ type: 'expired' });
    await told.until({ status: 'signedOut', screen: 'confirm-reset', username: 'ben' });
  });

  it('asks nobody where the page knows the session', () => {
    const currentUser = vi.fn(never);
    expect(visit({ currentUser }, { initialSession: null }).sees).toMatchObject({ status: 'signedOut', screen: 'sign-in' });
    expect(visit({ currentUser }, { initialSession: fakeUser }).sees).toMatchObject({ status: 'signedIn', user: fakeUser });
    expect(currentUser).not.toHaveBeenCalled();
  });

  it('has the first screen before it is started, for the server', () => {
    const actor = createActor(authenticatorMachine, { input: { port: fakePort(), initialSession: null } });
    expect(createAuthenticatorStore(actor).getState()).toMatchObject({ status: 'signedOut', flow: 'sign-in', screen: 'sign-in' });
  });
});

describe('the way in', () => {
  it('signs in, and never flashes another screen on the way', async () => {
    const person = visit();
    person.send(submit);
    expect(person.sees).toMatchObject({ screen: 'sign-in', busy: true });
    await person.until({ status: 'signedIn', user: fakeUser });
    expect(person.shown.map(({ screen, busy }) => `${screen} ${busy}`)).toEqual(['sign-in false', 'sign-in true', 'null false']);
    expect(person.heard).toEqual([{ type: 'signedIn', user: fakeUser, reason: 'here' }]);
  });

  it('signs up, confirms and is in', async () => {
    const person = visit();
    person.send({ type: 'screen.show', screen: 'sign-up' });
    person.send(details);
    await person.until({ screen: 'confirm-sign-up', delivery: fakeDelivery, username: 'ann', busy: false });
    person.send({ type: 'code.submit', code });
    await person.until({ status: 'signedIn' });
    expect(person.shown.map(({ screen }) => screen).filter((screen, at, all) => screen !== all[at - 1]))
      .toEqual(['sign-in', 'sign-up', 'confirm-sign-up', null]);
  });

  it('sets a new password and returns to the sign-in with the news and the username', async () => {
    const confirmReset = vi.fn(async () => {});
    const person = visit({ confirmReset });
    person.send({ type: 'screen.show', screen: 'forgot-password', username: 'ann' });
    expect(person.sees).toMatchObject({ screen: 'forgot-password', username: 'ann' });
    person.send({ type: 'reset.request', username: 'ann' });
    await person.until({ screen: 'confirm-reset', delivery: fakeDelivery });
    person.send({ type: 'reset.submit', code, newPassword: password });
    await person.until({ screen: 'sign-in', notice: 'password-changed', username: 'ann', busy: false });
    expect(confirmReset).toHaveBeenCalledWith({ username: 'ann', code, newPassword: password }, expect.any(AbortSignal));
  });

  it('goes from an unconfirmed sign-in to a fresh code, and back to the sign-in with the news', async () => {
    const resendSignUpCode = vi.fn(async () => fakeDelivery);
    const person = visit({
      signIn: async () => ({ kind: 'confirmSignUp', delivery: undefined }),
      confirmSignUp: async () => ({ kind: 'done' }),
      resendSignUpCode,
    });
    person.send(submit);
    await person.until({ screen: 'confirm-sign-up', username: 'ann', delivery: fakeDelivery, busy: false });
    expect(resendSignUpCode).toHaveBeenCalledWith({ username: 'ann' }, expect.any(AbortSignal));
    person.send({ type: 'code.submit', code });
    await person.until({ screen: 'sign-in', username: 'ann', notice: 'account-confirmed' });
  });

  it('goes from a sign-in that needs a new password to the code for it', async () => {
    const person = visit({ signIn: async () => ({ kind: 'resetPassword' }) });
    person.send(submit);
    await person.until({ screen: 'confirm-reset', username: 'ann', delivery: fakeDelivery, busy: false });
  });

  it('stays on the request, with the username, where that code cannot be sent', async () => {
    const person = visit({ signIn: async () => ({ kind: 'resetPassword' }), requestReset: fails('throttled') });
    person.send(submit);
    await person.until({ screen: 'forgot-password', username: 'ann', busy: false }, 'throttled');
  });

  it('carries the username that was submitted on to the next screen', async () => {
    const person = visit({ signIn: fails('wrong_credentials') });
    person.send(submit);
    await person.until({}, 'wrong_credentials');
    person.send({ type: 'screen.show', screen: 'forgot-password' });
    expect(person.sees).toMatchObject({ screen: 'forgot-password', username: 'ann', error: null });
  });

  it('aborts the call of a screen that is left', () => {
    const aborted = vi.fn();
    const person = visit({
      signIn: (_, signal) => {
        signal.addEventListener('abort', aborted);
        return never();
      },
    });
    person.send(submit);
    person.send({ type: 'screen.show', screen: 'sign-up' });
    expect(aborted).toHaveBeenCalledOnce();
  });

  it('sends once, however often the button is pressed', () => {
    const signIn = vi.fn(never);
    const person = visit({ signIn });
    person.send(submit);
    person.send(submit);
    expect(person.can(submit)).toBe(false);
    expect(signIn).toHaveBeenCalledOnce();
  });

  it('shows that a call is slow', async () => {
    const person = visit({ signIn: never });
    person.send(submit);
    expect(person.sees.slow).toBe(false);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(person.sees).toMatchObject({ busy: true, slow: true });
  });

  it('is in, where the client says that somebody is already', async () => {
    const person = visit({ signIn: fails('already_signed_in'), currentUser: async () => fakeUser });
    person.send(submit);
    await person.until({ status: 'signedIn', user: fakeUser });
  });

  it('asks again who it is where the network went away just after the sign-in', async () => {
    const person = visit({ currentUser: fails('offline') });
    person.send(submit);
    await person.until({ status: 'restoreFailed' }, 'offline');
  });
});

describe('leaving for an identity provider', () => {
  it('says where it leads, and lets the person back', async () => {
    const signInWithRedirect = vi.fn(never);
    const person = visit({ signInWithRedirect });
    person.send({ type: 'redirect.start', provider: 'Google', returnTo: '/here' });
    expect(person.sees).toMatchObject({ screen: 'redirect', provider: 'Google', busy: true });
    expect(signInWithRedirect).toHaveBeenCalledWith({ provider: 'Google', returnTo: '/here' }, expect.any(AbortSignal));
    person.send({ type: 'flow.back' });
    expect(person.sees).toMatchObject({ screen: 'sign-in', provider: null, busy: false });
  });

  it('shows why it failed', async () => {
    const person = visit({ signInWithRedirect: fails('redirect_failed') });
    person.send({ type: 'redirect.start', provider: 'Google' });
    await person.until({ screen: 'sign-in' }, 'redirect_failed');
  });

  it('shows nothing but the return until the port has reported', () => {
    const person = visit({}, { returning: true });
    expect(person.sees).toMatchObject({ status: 'signedOut', screen: 'redirect', busy: true });
    person.port.report({ type: 'signedIn', user: fakeUser });
    expect(person.sees).toMatchObject({ status: 'signedIn', user: fakeUser });
    expect(person.heard).toEqual([{ type: 'signedIn', user: fakeUser, reason: 'here' }]);
    expect(person.shown.map(({ screen }) => screen)).toEqual(['redirect', null]);
  });

  it('shows after the return why it failed', () => {
    const person = visit({}, { returning: true });
    person.port.report({ type: 'redirectFailed', error: new AuthError('redirect_failed') });
    expect(person.sees).toMatchObject({ screen: 'sign-in', error: { code: 'redirect_failed' } });
  });

  it('waits for the way back that the port tells of, whatever the page believed', async () => {
    const person = visit({ returning: () => true, currentUser: never }, {});
    await person.until({ status: 'signedOut', screen: 'redirect', busy: true });
    person.port.report({ type: 'signedIn', user: fakeUser, returnTo: '/posts/7' });
    await person.until({ status: 'signedIn' });
    expect(person.heard).toEqual([{ type: 'returned', to: '/posts/7' }, { type: 'signedIn', user: fakeUser, reason: 'here' }]);
  });

  it('shows the form where nobody has come back after all', async () => {
    const person = visit({}, { returning: true });
    person.port.report({ type: 'signedOut' });
    await person.until({ screen: 'sign-in', busy: false, error: null });
  });

  it('knows the place that was left, signed in or not, before or after the restore', async () => {
    const person = visit({}, {});
    person.port.report({ type: 'redirectFailed', error: new AuthError('redirect_cancelled'), returnTo: '/posts/7' });
    expect(person.heard).toEqual([{ type: 'returned', to: '/posts/7' }]);
    const known = visitSignedIn();
    known.port.report({ type: 'signedIn', user: fakeUser, returnTo: '/posts/7' });
    expect(known.heard).toEqual([{ type: 'returned', to: '/posts/7' }]);
  });

  it('asks who is there where nothing is reported after the return', async () => {
    const person = visit({ currentUser: async () => fakeUser }, { returning: true });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(person.sees).toMatchObject({ screen: 'redirect', slow: true });
    await vi.advanceTimersByTimeAsync(15_000);
    await person.until({ status: 'signedIn' });
  });

  it('leaves nobody before an empty page where that takes long as well, and lets them go back', async () => {
    const signOut = vi.fn(async () => {});
    const person = visit({ currentUser: never, signOut }, { returning: true });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(person.sees).toMatchObject({ status: 'restoring', slow: true });
    person.send({ type: 'session.signOut' });
    await person.until({ status: 'signedOut', screen: 'sign-in', error: null });
    expect(signOut).toHaveBeenCalledOnce();
  });

  it('shows on return that the person had cancelled', async () => {
    const person = visit({ currentUser: never }, {});
    person.port.report({ type: 'redirectFailed', error: new AuthError('redirect_cancelled') });
    await person.until({ status: 'signedOut', screen: 'sign-in' }, 'redirect_cancelled');
  });
});

describe('elsewhere', () => {
  const ben: AuthUser = { userId: 'user-2', username: 'ben' };

  it('follows another tab in, out, and to another person', async () => {
    const person = visit();
    const found = vi.spyOn(person.port, 'currentUser').mockResolvedValue(fakeUser);
    person.port.report({ type: 'signedIn', user: fakeUser });
    await person.until({ status: 'signedIn', user: fakeUser });
    expect(found).toHaveBeenCalledOnce();
    person.port.report({ type: 'signedIn', user: fakeUser });
    person.port.report({ type: 'signedIn', user: ben });
    expect(person.sees.user).toBe(ben);
    person.port.report({ type: 'signedOut' });
    expect(person.sees).toMatchObject({ status: 'signedOut', screen: 'sign-in', username: 'ben', user: null });
    expect(person.heard).toEqual([
      { type: 'signedIn', user: fakeUser, reason: 'elsewhere' },
      { type: 'signedIn', user: ben, reason: 'elsewhere' },
      { type: 'signedOut', reason: 'elsewhere' },
    ]);
  });

  it('is not thrown off a step of its own', async () => {
    const call = deferred<SignInStep>();
    const person = visit({ signIn: () => call.promise });
    person.send(submit);
    person.port.report({ type: 'signedIn', user: fakeUser });
    expect(person.sees).toMatchObject({ status: 'signedOut', busy: true });
    call.resolve({ kind: 'code', channel: 'totp', destination: undefined });
    await person.until({ screen: 'code' });
    person.port.report({ type: 'signedIn', user: fakeUser });
    expect(person.sees).toMatchObject({ status: 'signedOut', screen: 'code' });
  });

  it.each([
    ['the code', async (person: Person) => person.send({ type: 'flow.back' })],
    ['a new password', async (person: Person) => {
      person.send({ type: 'screen.show', screen: 'confirm-reset', username: 'ben' });
      person.port.report({ type: 'signedIn', user: fakeUser });
      person.send({ type: 'reset.submit', code, newPassword: password });
    }],
  ])('is followed there once the step of its own is over, as that of %s', async (_, leave) => {
    const person = visit({ signIn: async () => ({ kind: 'code', channel: 'totp', destination: undefined }) });
    vi.spyOn(person.port, 'currentUser').mockResolvedValue(fakeUser);
    person.send(submit);
    await person.until({ screen: 'code' });
    person.port.report({ type: 'signedIn', user: fakeUser });
    expect(person.sees.screen).toBe('code');
    await leave(person);
    await person.until({ status: 'signedIn', user: fakeUser });
    expect(person.heard).toEqual([{ type: 'signedIn', user: fakeUser, reason: 'elsewhere' }]);
  });

  it.each(['signedOut', 'expired'] as const)('is not followed to who is %s there by then', async (type) => {
    const person = visit({ signIn: async () => ({ kind: 'code', channel: 'totp', destination: undefined }) });
    person.send(submit);
    await person.until({ screen: 'code' });
    person.port.report({ type: 'signedIn', user: fakeUser });
    person.port.report({ type });
    person.send({ type: 'flow.back' });
    await person.until({ status: 'signedOut', screen: 'sign-in', busy: false });
  });

  it('is asked for once where nobody is there after all', async () => {
    const person = visit({ signIn: async () => ({ kind: 'code', channel: 'totp', destination: undefined }) });
    const currentUser = vi.spyOn(person.port, 'currentUser').mockResolvedValue(null);
    person.send(submit);
    await person.until({ screen: 'code' });
    person.port.report({ type: 'signedIn', user: fakeUser });
    person.send({ type: 'flow.back' });
    await person.until({ status: 'signedOut', screen: 'sign-in', busy: false }, 'not_signed_in');
    expect(currentUser).toHaveBeenCalledOnce();
  });

  it('asks again, with the username, when the session has expired that cannot be proved in place', () => {
    const person = visitSignedIn({ canReauthenticate: () => false });
    person.port.report({ type: 'expired' });
    expect(person.sees).toMatchObject({
      status: 'signedOut', screen: 'sign-in', notice: 'session-expired', username: 'ann@example.com',
    });
    expect(person.heard).toEqual([{ type: 'signedOut', reason: 'expired' }]);
  });
});

describe('signing out', () => {
  it('signs out, everywhere if asked', async () => {
    const signOut = vi.fn(async () => {});
    const person = visitSignedIn({ signOut });
    person.send({ type: 'session.signOut', everywhere: true });
    expect(person.sees).toMatchObject({ status: 'signingOut', busy: true, screen: null });
    await person.until({ status: 'signedOut', screen: 'sign-in', notice: null });
    expect(signOut).toHaveBeenCalledWith({ everywhere: true }, expect.any(AbortSignal));
    expect(person.heard).toEqual([{ type: 'signedOut', reason: 'here' }]);
  });

  it('shows a failure, and still signs out on this device', async () => {
    const person = visitSignedIn({ signOut: async ({ everywhere }) => (everywhere ? fails('offline')() : undefined) });
    person.send({ type: 'session.signOut', everywhere: true });
    await person.until({ status: 'signedIn' }, 'offline');
    person.send({ type: 'session.signOut' });
    await person.until({ status: 'signedOut', error: null });
  });

  it('does not hold the person over a network that hangs, and lets them try again', async () => {
    const held: AbortSignal[] = [];
    const person = visitSignedIn({
      signOut: async (_, signal) => {
        held.push(signal);
        return held.length === 1 ? never() : undefined;
      },
    });
    person.send({ type: 'session.signOut' });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(person.sees).toMatchObject({ status: 'signingOut', busy: true, slow: true });
    await vi.advanceTimersByTimeAsync(6_000);
    await person.until({ status: 'signedIn', user: fakeUser, busy: false }, 'service_unavailable');
    expect(held[0]?.aborted).toBe(true);
    person.send({ type: 'session.signOut' });
    await person.until({ status: 'signedOut', error: null });
  });

  it('forgets the failure on request', async () => {
    const person = visitSignedIn({ signOut: fails('offline') });
    person.send({ type: 'session.signOut' });
    await person.until({}, 'offline');
    person.send({ type: 'error.dismiss' });
    expect(person.sees.error).toBeNull();
  });

  it('announces itself once, though the port reports it as well', async () => {
    const call: Deferred<void> = deferred();
    const person = visitSignedIn({ signOut: () => call.promise });
    person.send({ type: 'session.signOut' });
    person.port.report({ type: 'signedOut' });
    call.resolve();
    await person.until({ status: 'signedOut' });
    person.port.report({ type: 'signedOut' });
    expect(person.heard).toEqual([{ type: 'signedOut', reason: 'here' }]);
  });
});
