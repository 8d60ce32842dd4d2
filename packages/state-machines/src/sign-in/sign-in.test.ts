import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { authenticatorMachine } from '../authenticator/authenticator.machine.ts';
import type { AuthenticatorState } from '../authenticator/authenticator-state.ts';
import { createAuthenticatorStore } from '../authenticator/authenticator-store.ts';
import { AuthError, type AuthErrorCode } from '../errors/auth-error.ts';
import type { AuthPort, SignInStep } from '../ports/auth.ts';
import { Secret } from '../secret.ts';
import { fakePort } from '../testing/fake-port.ts';

const password = new Secret('pass');
const code = new Secret('123456');
const submit = { type: 'credentials.submit', username: 'ann', password } as const;
const never = () => new Promise<never>(() => {});

const open: (() => void)[] = [];
beforeEach(() => vi.useFakeTimers({ now: new Date('2026-01-01T12:00:00Z') }));
afterEach(() => {
  open.splice(0).forEach((close) => close());
  vi.useRealTimers();
});

/** Someone before the sign-in screen. Each call answers with the next of the steps, or fails with it. */
const visit = (steps: readonly (SignInStep | AuthErrorCode)[], overrides: Partial<AuthPort> = {}) => {
  const left = [...steps];
  const next = async (): Promise<SignInStep> => {
    const step = left.shift();
    if (step === undefined) throw new Error('no step left');
    if (typeof step === 'string') throw new AuthError(step, { step: step === 'unknown_step' ? 'FACE_SCAN' : undefined });
    return step;
  };
  const signIn = vi.fn<AuthPort['signIn']>(next);
  const answer = vi.fn<AuthPort['answer']>(next);
  const port = fakePort({ signIn, answer, ...overrides });
  const actor = createActor(authenticatorMachine, { input: { port, initialSession: null } }).start();
  const store = createAuthenticatorStore(actor);
  open.push(() => void actor.stop());
  return {
    signIn,
    answer,
    send: store.send,
    can: store.can,
    get sees() {
      return store.getState();
    },
    until: (wanted: Partial<AuthenticatorState>, errorCode?: AuthErrorCode) =>
      vi.waitFor(() => {
        expect(store.getState()).toMatchObject(wanted);
        expect(store.getState().error?.code).toBe(errorCode);
      }),
  };
};

const signal = expect.any(AbortSignal);

describe('each step has its screen', () => {
  const screens = [
    [{ kind: 'code', channel: 'sms', destination: '+*****12' }, 'code'],
    [{ kind: 'newPassword', missing: ['email'] }, 'new-password'],
    [{ kind: 'totpSetup', secret: new Secret('seed') }, 'totp-setup'],
    [{ kind: 'emailSetup' }, 'email-setup'],
    [{ kind: 'chooseMfa', allowed: ['SMS', 'TOTP'], setup: false }, 'choose-mfa'],
    [{ kind: 'chooseFactor', available: ['PASSWORD', 'EMAIL_OTP'] }, 'choose-factor'],
    [{ kind: 'password' }, 'password'],
    [{ kind: 'custom', parameters: { riddle: 'What walks on four legs?' } }, 'custom'],
  ] as const satisfies readonly (readonly [SignInStep, AuthenticatorState['screen']])[];

  it.each(screens)('%o', async (step, screen) => {
    const person = visit([step]);
    person.send(submit);
    await person.until({ screen, step, busy: false, username: 'ann' });
    person.send({ type: 'flow.back' });
    expect(person.sees).toMatchObject({ screen: 'sign-in', step: null, username: 'ann' });
  });

  const asked = screens.filter(([{ kind }]) => kind !== 'code');

  it.each(asked)('%o takes an answer', async (step) => {
    const person = visit([step, { kind: 'done' }]);
    person.send(submit);
    await person.until({ step, busy: false });
    person.send({ type: 'answer.submit', response: code, attributes: { email: 'ann@example.com' } });
    expect(person.sees.busy).toBe(true);
    await person.until({ status: 'signedIn' });
    expect(person.answer).toHaveBeenCalledWith({ response: code, attributes: { email: 'ann@example.com' } }, signal);
  });

  it.each(asked)('%o keeps its screen when the network is gone', async (step, screen) => {
    const person = visit([step, 'offline']);
    person.send(submit);
    await person.until({ step });
    person.send({ type: 'answer.submit', response: code });
    await person.until({ screen, step, busy: false }, 'offline');
  });

  it.each(asked)('%o returns to the form with the username when the challenge is lost', async (step) => {
    const person = visit([step, 'session_expired']);
    person.send(submit);
    await person.until({ step });
    person.send({ type: 'answer.submit', response: code });
    await person.until({ screen: 'sign-in', step: null, username: 'ann' }, 'session_expired');
  });
});

it('goes through a chain of steps', async () => {
  const person = visit([
    { kind: 'newPassword', missing: [] },
    { kind: 'chooseMfa', allowed: ['SMS', 'TOTP'], setup: true },
    { kind: 'totpSetup', secret: new Secret('seed') },
    { kind: 'code', channel: 'totp', destination: undefined },
    { kind: 'code', channel: 'sms', destination: '+*****12' },
    { kind: 'done' },
  ]);
  person.send(submit);
  for (const screen of ['new-password', 'choose-mfa', 'totp-setup'] as const) {
    await person.until({ screen, busy: false });
    person.send({ type: 'answer.submit', response: code });
  }
  await person.until({ screen: 'code', delivery: null, resendAt: null });
  person.send({ type: 'code.submit', code });
  await person.until({ screen: 'code', delivery: { medium: 'sms', destination: '+*****12', attribute: undefined } });
  person.send({ type: 'code.submit', code });
  await person.until({ status: 'signedIn' });
});

describe('a step that nobody knows', () => {
  it('is named, after the credentials', async () => {
    const person = visit(['unknown_step']);
    person.send(submit);
    await person.until({ screen: 'unknown-step', username: 'ann' }, 'unknown_step');
    expect(person.sees.error?.step).toBe('FACE_SCAN');
    person.send({ type: 'flow.back' });
    expect(person.sees).toMatchObject({ screen: 'sign-in', error: null, username: 'ann' });
  });

  it('is named, after an answer', async () => {
    const person = visit([{ kind: 'password' }, 'unknown_step']);
    person.send(submit);
    await person.until({ screen: 'password' });
    person.send({ type: 'answer.submit', response: password });
    await person.until({ screen: 'unknown-step' }, 'unknown_step');
  });

  it('is named, after a code', async () => {
    const person = visit([{ kind: 'code', channel: 'sms', destination: undefined }, 'unknown_step']);
    person.send(submit);
    await person.until({ screen: 'code' });
    person.send({ type: 'code.submit', code });
    await person.until({ screen: 'unknown-step' }, 'unknown_step');
  });
});

describe('the code of a sign-in', () => {
  const sms = { kind: 'code', channel: 'sms', destination: '+*****12' } as const;
  const email = { kind: 'code', channel: 'email', destination: 'a***@e***' } as const;

  it('may be wrong, and is asked again', async () => {
    const person = visit([sms, 'code_mismatch', { kind: 'done' }]);
    person.send(submit);
    await person.until({ screen: 'code' });
    person.send({ type: 'code.submit', code });
    await person.until({ screen: 'code', busy: false }, 'code_mismatch');
    person.send({ type: 'code.submit', code });
    await person.until({ status: 'signedIn' });
  });

  it('returns to the form with the username when the challenge is lost', async () => {
    const person = visit([sms, 'session_expired']);
    person.send(submit);
    await person.until({ screen: 'code' });
    person.send({ type: 'code.submit', code });
    await person.until({ screen: 'sign-in', username: 'ann', step: null }, 'session_expired');
  });

  it('cannot be sent again after a password, which is gone', async () => {
    const person = visit([sms]);
    person.send(submit);
    await person.until({ screen: 'code', resendAt: null });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(person.can({ type: 'code.resend' })).toBe(false);
  });

  it('is sent again, without a password, by the same way', async () => {
    const person = visit([{ kind: 'chooseFactor', available: ['EMAIL_OTP', 'PASSWORD'] }, email, email]);
    person.send({ type: 'credentials.submit', username: 'ann', flow: 'USER_AUTH' });
    await person.until({ screen: 'choose-factor' });
    person.send({ type: 'answer.submit', response: new Secret('EMAIL_OTP') });
    await person.until({ screen: 'code' });
    expect(person.can({ type: 'code.resend' })).toBe(false);
    await vi.advanceTimersByTimeAsync(30_000);
    person.send({ type: 'code.resend' });
    await person.until({ screen: 'code', resending: false });
    expect(person.signIn).toHaveBeenLastCalledWith(
      { username: 'ann', password: undefined, flow: 'USER_AUTH', preferredFactor: 'EMAIL_OTP' }, signal,
    );
  });

  it('cannot be sent again once a password has been one of the factors', async () => {
    const person = visit([{ kind: 'password' }, sms]);
    person.send({ type: 'credentials.submit', username: 'ann', flow: 'USER_AUTH' });
    await person.until({ screen: 'password' });
    person.send({ type: 'answer.submit', response: password });
    await person.until({ screen: 'code', resendAt: null });
  });
});

describe('credentials', () => {
  it.each(['wrong_credentials', 'offline', 'throttled', 'service_unavailable', 'unknown'] as const)('fail with %s', async (error) => {
    const person = visit([error, { kind: 'done' }]);
    person.send(submit);
    await person.until({ screen: 'sign-in', busy: false, username: 'ann' }, error);
    person.send(submit);
    await person.until({ status: 'signedIn' });
  });

  it.each([['user_not_confirmed', 'confirm-sign-up'], ['password_reset_required', 'confirm-reset']] as const)(
    'that fail with %s lead to %s', async (error, screen) => {
      const person = visit([error]);
      person.send(submit);
      await person.until({ screen, username: 'ann', busy: false });
    },
  );

  it('say how the sign-in begins', () => {
    const person = visit([], { signIn: never });
    const signIn = vi.fn<AuthPort['signIn']>(never);
    const other = visit([], { signIn });
    other.send({ ...submit, flow: 'USER_AUTH', preferredFactor: 'PASSWORD_SRP' });
    expect(signIn).toHaveBeenCalledWith({ username: 'ann', password, flow: 'USER_AUTH', preferredFactor: 'PASSWORD_SRP' }, signal);
    person.send({ type: 'flow.back' });
    expect(person.sees.screen).toBe('sign-in');
  });
});
