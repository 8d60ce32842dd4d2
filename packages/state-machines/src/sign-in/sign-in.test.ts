import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuthenticatorState } from '../authenticator/authenticator-state.ts';
import type { AuthErrorCode } from '../errors/auth-error.ts';
import type { AuthPort, SignInStep } from '../ports/auth.ts';
import { Secret } from '../secret.ts';
import { fails, inTurn, never, signal, visit } from '../testing/visit.ts';

const password = new Secret('pass');
const code = new Secret('123456');
const submit = { type: 'credentials.submit', username: 'ann', password } as const;

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-01T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

/** Someone before the sign-in screen. Each call answers with the next of the steps, or fails with it. */
const visitWith = (...steps: readonly (SignInStep | AuthErrorCode)[]) => {
  const next = inTurn(...steps);
  const signIn = vi.fn<AuthPort['signIn']>(next);
  const answer = vi.fn<AuthPort['answer']>(next);
  return Object.assign(visit({ signIn, answer }), { signIn, answer });
};

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
    const person = visitWith(step);
    person.send(submit);
    await person.until({ screen, step, busy: false, username: 'ann' });
    person.send({ type: 'flow.back' });
    expect(person.sees).toMatchObject({ screen: 'sign-in', step: null, username: 'ann' });
  });

  const asked = screens.filter(([{ kind }]) => kind !== 'code');

  it.each(asked)('%o takes an answer', async (step) => {
    const person = visitWith(step, { kind: 'done' });
    person.send(submit);
    await person.until({ step, busy: false });
    person.send({ type: 'answer.submit', response: code, attributes: { email: 'ann@example.com' } });
    expect(person.sees.busy).toBe(true);
    await person.until({ status: 'signedIn' });
    expect(person.answer).toHaveBeenCalledWith({ response: code, attributes: { email: 'ann@example.com' } }, signal);
  });

  it.each(asked)('%o keeps its screen when the network is gone', async (step, screen) => {
    const person = visitWith(step, 'offline');
    person.send(submit);
    await person.until({ step });
    person.send({ type: 'answer.submit', response: code });
    await person.until({ screen, step, busy: false }, 'offline');
  });

  it.each(asked)('%o returns to the form with the username when the challenge is lost', async (step) => {
    const person = visitWith(step, 'session_expired');
    person.send(submit);
    await person.until({ step });
    person.send({ type: 'answer.submit', response: code });
    await person.until({ screen: 'sign-in', step: null, username: 'ann' }, 'session_expired');
  });
});

it('begins again with the next password when a wrong one has ended the sign-in', async () => {
  const person = visitWith({ kind: 'password' }, 'wrong_credentials', { kind: 'done' });
  person.send({ type: 'credentials.submit', username: 'ann', flow: 'USER_AUTH' });
  await person.until({ screen: 'password' });
  person.send({ type: 'answer.submit', response: new Secret('wrong') });
  await person.until({ screen: 'password', busy: false }, 'wrong_credentials');
  person.send({ type: 'answer.submit', response: password });
  await person.until({ status: 'signedIn' });
  const again = { username: 'ann', password, flow: 'USER_AUTH', preferredFactor: 'PASSWORD_SRP' };
  expect(person.signIn).toHaveBeenLastCalledWith(again, signal);
  expect(person.answer).toHaveBeenCalledOnce();
});

it('returns to the form when a wrong answer has ended a custom sign-in', async () => {
  const person = visitWith({ kind: 'custom', parameters: {} }, 'wrong_credentials');
  person.send(submit);
  await person.until({ screen: 'custom' });
  person.send({ type: 'answer.submit', response: code });
  await person.until({ screen: 'sign-in', step: null, username: 'ann' }, 'wrong_credentials');
});

it('goes through a chain of steps', async () => {
  const person = visitWith(
    { kind: 'newPassword', missing: [] },
    { kind: 'chooseMfa', allowed: ['SMS', 'TOTP'], setup: true },
    { kind: 'totpSetup', secret: new Secret('seed') },
    { kind: 'code', channel: 'totp', destination: undefined },
    { kind: 'code', channel: 'sms', destination: '+*****12' },
    { kind: 'done' },
  );
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
    const person = visitWith('unknown_step');
    person.send(submit);
    await person.until({ screen: 'unknown-step', username: 'ann' }, 'unknown_step');
    expect(person.sees.error?.step).toBe('FACE_SCAN');
    person.send({ type: 'flow.back' });
    expect(person.sees).toMatchObject({ screen: 'sign-in', error: null, username: 'ann' });
  });

  it('is named, after an answer', async () => {
    const person = visitWith({ kind: 'password' }, 'unknown_step');
    person.send(submit);
    await person.until({ screen: 'password' });
    person.send({ type: 'answer.submit', response: password });
    await person.until({ screen: 'unknown-step' }, 'unknown_step');
  });

  it('is named, after a code', async () => {
    const person = visitWith({ kind: 'code', channel: 'sms', destination: undefined }, 'unknown_step');
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
    const person = visitWith(sms, 'code_mismatch', { kind: 'done' });
    person.send(submit);
    await person.until({ screen: 'code' });
    person.send({ type: 'code.submit', code });
    await person.until({ screen: 'code', busy: false }, 'code_mismatch');
    person.send({ type: 'code.submit', code });
    await person.until({ status: 'signedIn' });
  });

  it('returns to the form with the username when the challenge is lost', async () => {
    const person = visitWith(sms, 'session_expired');
    person.send(submit);
    await person.until({ screen: 'code' });
    person.send({ type: 'code.submit', code });
    await person.until({ screen: 'sign-in', username: 'ann', step: null }, 'session_expired');
  });

  it('cannot be sent again after a password, which is gone', async () => {
    const person = visitWith(sms);
    person.send(submit);
    await person.until({ screen: 'code', resendAt: null });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(person.can({ type: 'code.resend' })).toBe(false);
  });

  it('is sent again, without a password, by the same way', async () => {
    const person = visitWith({ kind: 'chooseFactor', available: ['EMAIL_OTP', 'PASSWORD'] }, email, email);
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

  it.each([
    ['and is, where the backend can', async () => {}],
    ['and the sign-in stands where it cannot', fails('service_unavailable')],
  ])('lets the device be remembered, %s', async (_, remember) => {
    const rememberDevice = vi.fn(remember);
    const next = inTurn<SignInStep>(sms, sms, { kind: 'done' });
    const person = visit({ signIn: next, answer: next, rememberDevice });
    person.send(submit);
    await person.until({ screen: 'code' });
    person.send({ type: 'code.submit', code, rememberDevice: true });
    await person.until({ screen: 'code', busy: false });
    expect(rememberDevice).not.toHaveBeenCalled();
    person.send({ type: 'code.submit', code, rememberDevice: true });
    await person.until({ status: 'signedIn' });
    expect(rememberDevice).toHaveBeenCalledOnce();
  });

  it('cannot be sent again once a password has been one of the factors', async () => {
    const person = visitWith({ kind: 'password' }, sms);
    person.send({ type: 'credentials.submit', username: 'ann', flow: 'USER_AUTH' });
    await person.until({ screen: 'password' });
    person.send({ type: 'answer.submit', response: password });
    await person.until({ screen: 'code', resendAt: null });
  });
});

describe('credentials', () => {
  it.each(['wrong_credentials', 'offline', 'throttled', 'service_unavailable', 'unknown'] as const)('fail with %s', async (error) => {
    const person = visitWith(error, { kind: 'done' });
    person.send(submit);
    await person.until({ screen: 'sign-in', busy: false, username: 'ann' }, error);
    person.send(submit);
    await person.until({ status: 'signedIn' });
  });

  it.each([['user_not_confirmed', 'confirm-sign-up'], ['password_reset_required', 'confirm-reset']] as const)(
    'that fail with %s lead to %s', async (error, screen) => {
      const person = visitWith(error);
      person.send(submit);
      await person.until({ screen, username: 'ann', busy: false });
    },
  );

  it('say how the sign-in begins', () => {
    const signIn = vi.fn<AuthPort['signIn']>(never);
    visit({ signIn }).send({ ...submit, flow: 'USER_AUTH', preferredFactor: 'PASSWORD_SRP' });
    expect(signIn).toHaveBeenCalledWith({ username: 'ann', password, flow: 'USER_AUTH', preferredFactor: 'PASSWORD_SRP' }, signal);
  });
});
