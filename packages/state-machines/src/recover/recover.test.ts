import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AuthPort } from '../ports/auth.ts';
import { Secret } from '../secret.ts';
import { fakeDelivery } from '../testing/fake-port.ts';
import { fails, signal, visit } from '../testing/visit.ts';

const code = new Secret('123456');
const newPassword = new Secret('pass');
const request = { type: 'reset.request', username: 'ann' } as const;

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-01T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const visitRecover = (overrides: Partial<AuthPort> = {}) =>
  visit(overrides, { initialSession: null, initialScreen: 'forgot-password' });

const visitConfirm = async (overrides: Partial<AuthPort> = {}) => {
  const person = visitRecover(overrides);
  person.send(request);
  await person.until({ screen: 'confirm-reset' });
  return person;
};

it.each(['offline', 'throttled', 'invalid_input'] as const)('keeps the request when it fails with %s', async (error) => {
  const person = visitRecover({ requestReset: fails(error) });
  person.send(request);
  await person.until({ screen: 'forgot-password', username: 'ann', busy: false }, error);
});

it.each(['code_mismatch', 'password_policy', 'password_reused', 'offline'] as const)(
  'keeps code and password on their screen when they fail with %s', async (error) => {
    const person = await visitConfirm({ confirmReset: fails(error) });
    person.send({ type: 'reset.submit', code, newPassword });
    await person.until({ screen: 'confirm-reset', username: 'ann', delivery: fakeDelivery, busy: false }, error);
  },
);

it('sends the code again', async () => {
  const requestReset = vi.fn<AuthPort['requestReset']>(async () => ({ kind: 'confirmReset', delivery: fakeDelivery }));
  const person = await visitConfirm({ requestReset });
  await vi.advanceTimersByTimeAsync(30_000);
  person.send({ type: 'code.resend' });
  await person.until({ screen: 'confirm-reset', busy: false });
  expect(requestReset.mock.calls).toEqual([[{ username: 'ann' }, signal], [{ username: 'ann' }, signal]]);
});

it('needs the new password together with the code', async () => {
  const person = await visitConfirm();
  person.send({ type: 'code.submit', code });
  await person.until({ screen: 'confirm-reset', busy: false }, 'invalid_input');
  expect(person.sees.error?.field).toBe('new_password');
});

it('goes back to the request, and from there to the sign-in, with the username', async () => {
  const person = await visitConfirm();
  person.send({ type: 'flow.back' });
  expect(person.sees).toMatchObject({ screen: 'forgot-password', username: 'ann' });
  person.send({ type: 'flow.back' });
  expect(person.sees).toMatchObject({ screen: 'sign-in', username: 'ann', notice: null });
});

it('begins with the code where a link from an email leads to it', async () => {
  const requestReset = vi.fn(fails('throttled'));
  const person = visit({ requestReset }, { initialSession: null, initialScreen: 'confirm-reset', carry: { username: 'ann' } });
  expect(person.sees).toMatchObject({ screen: 'confirm-reset', username: 'ann' });
  person.send({ type: 'reset.submit', code, newPassword });
  await person.until({ screen: 'sign-in', notice: 'password-changed' });
  expect(requestReset).not.toHaveBeenCalled();
});

it('is done at once where the backend wants no code', async () => {
  const person = visitRecover({ requestReset: async () => ({ kind: 'done' }) });
  person.send(request);
  await person.until({ screen: 'sign-in', notice: 'password-changed', username: 'ann' });
});

it('lets a person in who has signed in in another tab', async () => {
  const person = visitRecover();
  vi.spyOn(person.port, 'currentUser').mockResolvedValue({ userId: 'user-1', username: 'ann' });
  person.port.report({ type: 'signedIn', user: { userId: 'user-1', username: 'ann' } });
  await person.until({ status: 'signedIn' });
});
