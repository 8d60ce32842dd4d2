import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AuthError } from '../errors/auth-error.ts';
import type { AuthPort, SignUpStep } from '../ports/auth.ts';
import { Secret } from '../secret.ts';
import { fakeDelivery } from '../testing/fake-port.ts';
import { fails, inTurn, never, signal, visit } from '../testing/visit.ts';

const code = new Secret('123456');
const attributes = { email: 'ann@example.com' };
const submit = { type: 'sign-up.submit', username: 'ann', password: new Secret('pass'), attributes } as const;
const wantsCode: SignUpStep = { kind: 'confirmSignUp', delivery: fakeDelivery };
const noon = new Date('2026-01-01T12:00:00Z').getTime();

beforeEach(() => void vi.useFakeTimers({ now: noon }));
afterEach(() => void vi.useRealTimers());

const visitSignUp = (overrides: Partial<AuthPort> = {}) => visit(overrides, { initialSession: null, initialScreen: 'sign-up' });

const visitConfirm = async (overrides: Partial<AuthPort> = {}) => {
  const person = visitSignUp(overrides);
  person.send(submit);
  await person.until({ screen: 'confirm-sign-up' });
  return person;
};

describe('details', () => {
  it('are sent as they were given', async () => {
    const signUp = vi.fn(async () => wantsCode);
    const person = visitSignUp({ signUp });
    person.send({ ...submit, preferredFactor: 'EMAIL_OTP' });
    await person.until({ screen: 'confirm-sign-up', username: 'ann', delivery: fakeDelivery });
    expect(signUp).toHaveBeenCalledWith(
      { username: 'ann', password: submit.password, attributes, preferredFactor: 'EMAIL_OTP' }, signal,
    );
  });

  it('stay on the screen, with the field at fault, when the backend refuses them', async () => {
    const person = visitSignUp({ signUp: async () => { throw new AuthError('username_taken', { field: 'username' }); } });
    person.send(submit);
    await person.until({ screen: 'sign-up', busy: false, username: 'ann', attributes }, 'username_taken');
    expect(person.sees.error?.field).toBe('username');
  });

  it('lead to the sign-in with the news where nothing needs to be confirmed', async () => {
    const person = visitSignUp({ signUp: async () => ({ kind: 'done' }) });
    person.send(submit);
    await person.until({ screen: 'sign-in', notice: 'account-created', username: 'ann' });
  });

  it('lead straight in where the backend signs in by itself', async () => {
    const person = visitSignUp({ signUp: async () => ({ kind: 'autoSignIn' }) });
    person.send(submit);
    await person.until({ status: 'signedIn' });
  });

  it('can be left for the sign-in', () => {
    const person = visitSignUp();
    person.send({ type: 'flow.back' });
    expect(person.sees).toMatchObject({ screen: 'sign-in' });
  });
});

describe('the code', () => {
  it('may be wrong, and is asked again', async () => {
    const person = await visitConfirm({ confirmSignUp: inTurn<SignUpStep>('code_mismatch', { kind: 'autoSignIn' }) });
    person.send({ type: 'code.submit', code });
    await person.until({ screen: 'confirm-sign-up', busy: false }, 'code_mismatch');
    person.send({ type: 'code.submit', code });
    await person.until({ status: 'signedIn' });
  });

  it('keeps its screen when the network is gone', async () => {
    const person = await visitConfirm({ confirmSignUp: fails('offline') });
    person.send({ type: 'code.submit', code });
    await person.until({ screen: 'confirm-sign-up', busy: false, delivery: fakeDelivery }, 'offline');
  });

  it('can be sent again after half a minute, and then after another', async () => {
    const resendSignUpCode = vi.fn(async () => ({ ...fakeDelivery, destination: 'b***@e***' }));
    const person = await visitConfirm({ resendSignUpCode });
    expect(person.sees.resendAt).toBe(noon + 30_000);
    person.send({ type: 'code.resend' });
    expect(resendSignUpCode).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(30_000);
    person.send({ type: 'code.resend' });
    expect(person.sees).toMatchObject({ busy: true, resending: true });
    await person.until({ busy: false, delivery: { ...fakeDelivery, destination: 'b***@e***' } });
    expect(person.sees.resendAt).toBe(Date.now() + 30_000);
    expect(person.can({ type: 'code.resend' })).toBe(false);
  });

  it('keeps the deadline while an answer is on its way', async () => {
    const person = await visitConfirm({ confirmSignUp: fails('code_mismatch') });
    await vi.advanceTimersByTimeAsync(29_000);
    person.send({ type: 'code.submit', code });
    await person.until({ resendAt: noon + 30_000, busy: false }, 'code_mismatch');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(person.can({ type: 'code.resend' })).toBe(true);
  });

  it('can be sent again at once where it has expired', async () => {
    const person = await visitConfirm({ confirmSignUp: fails('code_expired') });
    person.send({ type: 'code.submit', code });
    await person.until({ screen: 'confirm-sign-up', busy: false }, 'code_expired');
    await vi.waitFor(() => expect(person.can({ type: 'code.resend' })).toBe(true));
  });

  it('has to wait for longer where it was asked for too often', async () => {
    const person = await visitConfirm({ resendSignUpCode: fails('throttled') });
    await vi.advanceTimersByTimeAsync(30_000);
    person.send({ type: 'code.resend' });
    await person.until({ screen: 'confirm-sign-up', busy: false }, 'throttled');
    expect(person.sees.resendAt).toBe(Date.now() + 120_000);
  });

  it('can be asked for again at once where it could not be sent', async () => {
    const person = await visitConfirm({ resendSignUpCode: fails('offline') });
    await vi.advanceTimersByTimeAsync(30_000);
    person.send({ type: 'code.resend' });
    await person.until({ screen: 'confirm-sign-up', busy: false }, 'offline');
    await vi.waitFor(() => expect(person.can({ type: 'code.resend' })).toBe(true));
  });

  it('can be left for the details, which are still known', async () => {
    const person = await visitConfirm();
    person.send({ type: 'flow.back' });
    expect(person.sees).toMatchObject({ screen: 'sign-up', username: 'ann', attributes, error: null });
  });

  it('aborts its call when it is left', async () => {
    const aborted = vi.fn();
    const person = await visitConfirm({
      confirmSignUp: (_, aborts) => {
        aborts.addEventListener('abort', aborted);
        return never();
      },
    });
    person.send({ type: 'code.submit', code });
    person.send({ type: 'flow.back' });
    expect(person.sees.screen).toBe('sign-up');
    expect(aborted).toHaveBeenCalledOnce();
  });

  it('returns to the sign-in from a link that led to it', () => {
    const person = visit({}, { initialSession: null, initialScreen: 'confirm-sign-up', carry: { username: 'ann' } });
    expect(person.sees).toMatchObject({ screen: 'confirm-sign-up', username: 'ann', delivery: null });
    person.send({ type: 'flow.back' });
    expect(person.sees).toMatchObject({ screen: 'sign-in', username: 'ann' });
  });
});

describe('the sign-in after it', () => {
  it('goes on with a further step', async () => {
    const person = await visitConfirm({ autoSignIn: async () => ({ kind: 'code', channel: 'totp', destination: undefined }) });
    person.send({ type: 'code.submit', code });
    await person.until({ flow: 'sign-in', screen: 'code', username: 'ann' });
    person.send({ type: 'code.submit', code });
    await person.until({ status: 'signedIn' });
  });

  it('is asked for, with the news, where it fails', async () => {
    const person = await visitConfirm({ autoSignIn: fails('unknown') });
    person.send({ type: 'code.submit', code });
    await person.until({ screen: 'sign-in', notice: 'account-confirmed', username: 'ann', busy: false });
  });

  it('is asked for, with the news, where the backend does not do it', async () => {
    const person = await visitConfirm({ confirmSignUp: async () => ({ kind: 'done' }) });
    person.send({ type: 'code.submit', code });
    await person.until({ screen: 'sign-in', notice: 'account-confirmed', username: 'ann' });
  });

  it('can be left while it takes its time', async () => {
    const person = await visitConfirm({ autoSignIn: never });
    person.send({ type: 'code.submit', code });
    await vi.waitFor(() => expect(person.sees).toMatchObject({ screen: 'confirm-sign-up', busy: true, flow: 'sign-up' }));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(person.sees.slow).toBe(true);
    person.send({ type: 'flow.back' });
    expect(person.sees).toMatchObject({ screen: 'sign-in', notice: 'account-confirmed' });
  });
});
