import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryAuth } from '../adapters/memory/memory-auth.ts';
import type { MemoryAuthOptions } from '../adapters/memory/options.ts';
import { AuthError } from '../errors/auth-error.ts';
import { provingPort } from '../reauthenticate/proving-port.ts';
import { Secret } from '../secret.ts';
import { secretsScan } from '../testing/secrets-scan.ts';
import { fails, visit } from '../testing/visit.ts';

const ana = 'ana@example.com';
const password = new Secret('Correct-horse-1');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Ana, who has a passkey, before the sign-in screen. */
const visitWithPasskey = (options: MemoryAuthOptions = {}) => {
  const { handle, ...auth } = createMemoryAuth({
    pool: { factors: ['WEB_AUTHN'] }, users: [{ username: ana, password: 'Correct-horse-1', passkeys: ['Phone'] }], ...options,
  });
  const signIn = vi.fn(auth.signIn);
  const person = visit({ ...auth, signIn });
  return Object.assign(person, { handle, signIn, auth, opened: () => vi.waitUntil(() => handle.isPasskeyListOpen, { interval: 1 }) });
};

it('signs in whoever picks a passkey from the list, and shows that it does', async () => {
  const person = visitWithPasskey();
  await person.opened();
  expect(person.sees).toMatchObject({ screen: 'sign-in', busy: false });
  person.handle.pickPasskey(ana);
  await vi.waitFor(() => expect(person.sees).toMatchObject({ status: 'signedIn', user: { signInDetails: { loginId: ana } } }));
  expect(person.shown.some(({ busy, username }) => busy && username === ana)).toBe(true);
  expect(person.handle.isPasskeyListOpen).toBe(false);
});

it.each([
  ['a password', { username: ana, password }],
  ['the dialog for a passkey', { username: ana, flow: 'USER_AUTH', preferredFactor: 'WEB_AUTHN' }],
] as const)('closes the list before %s', async (_, request) => {
  const person = visitWithPasskey();
  await person.opened();
  person.send({ type: 'credentials.submit', ...request });
  await vi.waitFor(() => expect(person.sees.status).toBe('signedIn'));
  expect(person.handle.isPasskeyListOpen).toBe(false);
  expect(() => person.handle.pickPasskey(ana)).toThrow(/No list of passkeys is open/);
});

it('closes the list with the screen, and opens it again when the person is back', async () => {
  const person = visitWithPasskey();
  await person.opened();
  person.send({ type: 'screen.show', screen: 'sign-up' });
  await vi.waitUntil(() => !person.handle.isPasskeyListOpen);
  person.send({ type: 'screen.show', screen: 'sign-in' });
  await person.opened();
  person.actor.stop();
  await vi.waitUntil(() => !person.handle.isPasskeyListOpen);
});

it('leaves a fault of the next calls to what the person does', async () => {
  const person = visitWithPasskey();
  await person.opened();
  person.handle.faults.fail('throttled', { times: 2 });
  for (const _ of [1, 2]) {
    person.send({ type: 'credentials.submit', username: ana, password });
    await vi.waitFor(() => expect(person.sees).toMatchObject({ busy: false, error: { code: 'throttled' } }));
    await person.opened();
  }
  person.send({ type: 'credentials.submit', username: ana, password });
  await vi.waitFor(() => expect(person.sees.status).toBe('signedIn'));
});

it('opens the list again after a sign-in that failed', async () => {
  const person = visitWithPasskey();
  await person.opened();
  person.send({ type: 'credentials.submit', username: ana, password: new Secret('wrong') });
  await vi.waitFor(() => expect(person.sees.error?.code).toBe('wrong_credentials'));
  await person.opened();
});

it.each(['cancel', 'fail', 'unsupported'] as const)('says nothing where the browser does not go on: %s', async (passkeys) => {
  const person = visitWithPasskey({ passkeys });
  if (passkeys !== 'unsupported') {
    await person.opened();
    person.handle.pickPasskey(ana);
  }
  await person.until({ screen: 'sign-in', busy: false });
  expect(person.handle.isPasskeyListOpen).toBe(false);
  expect(person.signIn).not.toHaveBeenCalled();
  person.send({ type: 'credentials.submit', username: ana, password });
  await vi.waitFor(() => expect(person.sees.status).toBe('signedIn'));
  expect(person.signIn).toHaveBeenCalledOnce();
  expect(person.handle.isPasskeyListOpen).toBe(false);
});

it('says why a pick led nowhere', async () => {
  const person = visitWithPasskey();
  await person.opened();
  person.handle.faults.fail('service_unavailable', { calls: ['signIn'], times: 1 });
  person.handle.pickPasskey(ana);
  await vi.waitFor(() => expect(person.sees).toMatchObject({ screen: 'sign-in', busy: false, error: { code: 'service_unavailable' } }));
  await person.opened();
});

it('goes on without a list that an adapter throws over, before it answers', async () => {
  const { auth } = visitWithPasskey();
  const pickPasskey = vi.fn(() => { throw new TypeError('navigator.credentials is undefined'); });
  const person = visit({ ...auth, pickPasskey });
  await person.until({ screen: 'sign-in', busy: false });
  person.send({ type: 'credentials.submit', username: ana, password });
  await person.until({ status: 'signedIn' });
  expect(pickPasskey).toHaveBeenCalledOnce();
});

it.each([
  ['unconfirmed', 'confirm-sign-up'], ['reset-required', 'confirm-reset'],
] as const)('leads an account that is %s to %s, with its name', async (status, screen) => {
  const person = visitWithPasskey({ pool: { factors: ['WEB_AUTHN'] }, users: [{ username: ana, passkeys: ['Phone'], status }] });
  await person.opened();
  person.handle.pickPasskey(ana);
  await vi.waitFor(() => expect(person.sees).toMatchObject({ screen, username: ana }));
});

it('asks for no list where the backend cannot, or says that it cannot', async () => {
  const pickPasskey = vi.fn(fails('passkey_failed'));
  const person = visit({ pickPasskey });
  await person.until({ screen: 'sign-in' });
  expect(pickPasskey).not.toHaveBeenCalled();
  const { handle, ...auth } = createMemoryAuth({ pool: { factors: ['EMAIL_OTP'] } });
  expect(auth.capabilities.passkeyAutofill).toBe(false);
  const other = visit(auth);
  await other.until({ screen: 'sign-in' });
  expect(handle.isPasskeyListOpen).toBe(false);
});

it('asks for no list where one person is to prove who they are', async () => {
  const { auth } = visitWithPasskey();
  expect(auth.capabilities.passkeyAutofill).toBe(true);
  const user = { userId: 'ana', username: ana };
  expect(provingPort(auth, user).capabilities).toMatchObject({ passkeys: true, passkeyAutofill: false });
});

it('takes no pick that nobody made, and none of who has no passkey', async () => {
  const { auth, handle } = visitWithPasskey();
  const going = new AbortController().signal;
  await vi.waitUntil(() => handle.isPasskeyListOpen);
  expect(() => handle.pickPasskey('nobody@example.com')).toThrow(/no user/);
  handle.addUser({ username: 'ben@example.com' });
  expect(() => handle.pickPasskey('ben@example.com')).toThrow(/has no passkey/);
  const forged = auth.signIn({ username: ana, passkey: new Secret('pick 1') }, going);
  await expect(forged).rejects.toEqual(new AuthError('wrong_credentials'));
});

it('lets no machine see what the passkey said', async () => {
  const scan = secretsScan('pick 1');
  const person = visitWithPasskey();
  await person.opened();
  person.handle.faults.fail('offline', { calls: ['signIn'] });
  person.handle.pickPasskey(ana);
  await vi.waitFor(() => expect(person.sees.error?.code).toBe('offline'));
  const [request] = person.signIn.mock.calls.at(0) ?? [];
  expect(request?.passkey?.reveal()).toBe('pick 1');
  expect(scan.find(person.actor.getPersistedSnapshot(), person.sees)).toEqual([]);
});
