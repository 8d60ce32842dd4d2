import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Prompts } from '../authenticator/authenticator.protocol.ts';
import { AuthError } from '../errors/auth-error.ts';
import type { AuthPort, SignInStep } from '../ports/auth.ts';
import { Secret } from '../secret.ts';
import { deferred } from '../testing/deferred.ts';
import { fakeDelivery, fakeUser } from '../testing/fake-port.ts';
import { fails, inTurn, never, signal, visit } from '../testing/visit.ts';

const code = new Secret('123456');
const submit = { type: 'credentials.submit', username: 'ann', password: new Secret('pass') } as const;
const ben = { userId: 'user-2', username: 'ben' };
const unverified = { email: 'ann@example.com', email_verified: 'false', phone_number: '+15550100' };

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-01T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const signIn = (overrides: Partial<AuthPort> = {}, prompts: Prompts = {}) => {
  const person = visit({ attributes: async () => unverified, ...overrides }, { initialSession: null, prompts });
  person.send(submit);
  return person;
};

it('asks which contact to verify, sends a code there, and lets the person in', async () => {
  const sendAttributeCode = vi.fn(async () => fakeDelivery);
  const confirmAttribute = vi.fn(async () => {});
  const person = signIn({ sendAttributeCode, confirmAttribute });
  await person.until({
    status: 'signedOut', user: null, flow: 'verify-contact', screen: 'verify-contact', busy: false,
    contacts: { email: 'ann@example.com', phone_number: '+15550100' },
  });
  person.send({ type: 'contact.choose', contact: 'email' });
  await person.until({ screen: 'confirm-contact', delivery: fakeDelivery, busy: false });
  person.send({ type: 'code.submit', code });
  await person.until({ status: 'signedIn', user: fakeUser });
  expect(sendAttributeCode).toHaveBeenCalledWith({ attribute: 'email' }, signal);
  expect(confirmAttribute).toHaveBeenCalledWith({ attribute: 'email', code }, signal);
  expect(person.shown.map(({ screen }) => screen).filter((screen, at, all) => screen !== all[at - 1]))
    .toEqual(['sign-in', 'verify-contact', 'confirm-contact', null]);
});

it('takes no for an answer, before the code and after it', async () => {
  const first = signIn();
  await first.until({ screen: 'verify-contact' });
  first.send({ type: 'prompt.skip' });
  await first.until({ status: 'signedIn' });

  const second = signIn();
  await second.until({ screen: 'verify-contact' });
  second.send({ type: 'contact.choose', contact: 'phone_number' });
  await second.until({ screen: 'confirm-contact' });
  second.send({ type: 'prompt.skip' });
  await second.until({ status: 'signedIn' });
});

it('shows what failed and goes on', async () => {
  const person = signIn({
    sendAttributeCode: inTurn('throttled', fakeDelivery),
    confirmAttribute: fails('code_mismatch'),
  });
  await person.until({ screen: 'verify-contact' });
  person.send({ type: 'contact.choose', contact: 'email' });
  await person.until({ screen: 'verify-contact', busy: false }, 'throttled');
  person.send({ type: 'contact.choose', contact: 'email' });
  await person.until({ screen: 'confirm-contact' });
  person.send({ type: 'code.submit', code });
  await person.until({ screen: 'confirm-contact', busy: false }, 'code_mismatch');
  person.send({ type: 'flow.back' });
  await person.until({ screen: 'verify-contact' });
});

it.each([
  ['one contact is verified', { attributes: async () => ({ ...unverified, phone_number_verified: 'true' }) }, {}],
  ['there is no contact', { attributes: async () => ({}) }, {}],
  ['it cannot be found out', { attributes: fails('offline') }, {}],
  ['the app does not want it', {}, { contact: false }],
] as const)('asks nothing where %s', async (_, overrides, prompts) => {
  const person = signIn(overrides, prompts);
  await person.until({ status: 'signedIn' });
  expect(person.shown.map(({ screen }) => screen)).not.toContain('verify-contact');
});

describe.each([
  ['a contact is verified', { attributes: never }, { contact: true }],
  ['there is a passkey', { passkeys: never }, { contact: false, passkey: 'always' }],
  ['either is so', { attributes: never, passkeys: never }, { contact: true, passkey: 'always' }],
] as const)('where it hangs whether %s', (_, overrides, prompts) => {
  it('holds nobody longer than ten seconds', async () => {
    const person = signIn(overrides, prompts);
    await person.until({ status: 'signedOut', screen: 'sign-in', busy: true });
    await vi.advanceTimersByTimeAsync(10_000);
    await person.until({ status: 'signedIn', user: fakeUser });
  });

  it.each([{ type: 'flow.back' }, { type: 'screen.show', screen: 'sign-up' }] as const)('lets in who presses for $type', async (event) => {
    const person = signIn(overrides, prompts);
    await person.until({ screen: 'sign-in', busy: true });
    person.send(event);
    await person.until({ status: 'signedIn', user: fakeUser });
    expect(person.heard).toEqual([{ type: 'signedIn', user: fakeUser, reason: 'here' }]);
  });
});

describe('where it hangs who has come in', () => {
  it.each([{ type: 'flow.back' }, { type: 'screen.show', screen: 'sign-up' }] as const)('is said to who presses for $type, and can be left', async (event) => {
    const person = signIn({ currentUser: never });
    await person.until({ screen: 'sign-in', busy: true });
    person.send(event);
    await person.until({ status: 'restoring', slow: true });
    person.send({ type: 'session.signOut' });
    await person.until({ status: 'signedOut', screen: 'sign-in', busy: false });
  });

  it('is said after ten seconds', async () => {
    const person = signIn({ currentUser: never });
    await vi.advanceTimersByTimeAsync(10_000);
    await person.until({ status: 'restoring', slow: true });
  });

  it.each([
    ['by the call that answers at last', (person, call) => { call.resolve(fakeUser); }],
    ['by the report of it', (person) => { person.port.report({ type: 'signedIn', user: fakeUser }); }],
    ['by another try', async (person, call) => {
      call.reject(new AuthError('offline'));
      await person.until({ status: 'restoreFailed' }, 'offline');
      vi.spyOn(person.port, 'currentUser').mockResolvedValue(fakeUser);
      person.send({ type: 'session.restore' });
    }],
  ] satisfies [string, (person: ReturnType<typeof signIn>, call: ReturnType<typeof deferred<typeof fakeUser>>) => void | Promise<void>][],
  )('leads in who has signed in here, %s, as such', async (_, ends) => {
    const call = deferred<typeof fakeUser>();
    const person = signIn({ currentUser: () => call.promise });
    await vi.advanceTimersByTimeAsync(11_000);
    await person.until({ status: 'restoring', slow: true });
    await ends(person, call);
    await person.until({ status: 'signedIn', user: fakeUser });
    expect(person.heard).toEqual([{ type: 'signedIn', user: fakeUser, reason: 'here' }]);
    person.port.report({ type: 'signedIn', user: ben });
    expect(person.heard[1]).toEqual({ type: 'signedIn', user: ben, reason: 'elsewhere' });
  });

  it.each([
    ['a step', { autoSignIn: inTurn<SignInStep>({ kind: 'code', channel: 'sms', destination: '+*******12' }) }, ['code.submit', 'code.submit']],
    ['the code of an account', {}, ['code.submit']],
  ] as const)('leads back to %s that is done by no way', async (_, overrides, steps) => {
    const person = visit({ ...overrides, currentUser: never }, { initialSession: null, initialScreen: 'confirm-sign-up', carry: { username: 'ann' } });
    for (const type of steps) {
      await person.until({ busy: false });
      person.send({ type, code });
    }
    await vi.advanceTimersByTimeAsync(10_000);
    await person.until({ status: 'restoring', slow: true });
    person.port.report({ type: 'signedOut' });
    await person.until({ status: 'signedOut', screen: 'sign-in', busy: false });
  });
});

it('gives way to another person who signs in elsewhere, and to nobody who is the same', async () => {
  const person = signIn();
  await person.until({ screen: 'verify-contact' });
  person.port.report({ type: 'signedIn', user: fakeUser });
  expect(person.sees.screen).toBe('verify-contact');
  person.port.report({ type: 'signedIn', user: ben });
  expect(person.sees).toMatchObject({ status: 'signedIn', user: ben });
  expect(person.heard).toEqual([{ type: 'signedIn', user: ben, reason: 'elsewhere' }]);
});

it('asks anew who it is where somebody signs in elsewhere before that is known', async () => {
  const call = deferred<typeof fakeUser>();
  const person = signIn({ currentUser: () => call.promise }, { contact: false });
  await person.until({ screen: 'sign-in', busy: true });
  vi.spyOn(person.port, 'currentUser').mockResolvedValue(ben);
  person.port.report({ type: 'signedIn', user: ben });
  call.resolve(fakeUser);
  await person.until({ status: 'signedIn', user: ben });
});

it('cannot be left for the sign-in, since the person is in', async () => {
  const person = signIn();
  await person.until({ screen: 'verify-contact' });
  person.send({ type: 'screen.show', screen: 'sign-in' });
  expect(person.sees.screen).toBe('verify-contact');
});

it('ends with the session', async () => {
  const person = signIn();
  await person.until({ screen: 'verify-contact' });
  person.port.report({ type: 'signedOut' });
  expect(person.sees).toMatchObject({ status: 'signedOut', screen: 'sign-in' });
});

it('then offers a passkey, where the app wants it and there is none', async () => {
  const createPasskey = vi.fn(inTurn<void>('passkey_cancelled'));
  const person = signIn({ createPasskey }, { passkey: 'after-sign-in' });
  await person.until({ screen: 'verify-contact' });
  person.send({ type: 'prompt.skip' });
  await person.until({ flow: 'passkey-prompt', screen: 'passkey-prompt', busy: false });
  person.send({ type: 'passkey.create' });
  await person.until({ screen: 'passkey-prompt', busy: false }, 'passkey_cancelled');
  createPasskey.mockResolvedValue();
  person.send({ type: 'passkey.create' });
  await person.until({ status: 'signedIn' });
  expect(person.heard).toEqual([{ type: 'signedIn', user: fakeUser, reason: 'here' }]);
});

it.each([
  ['there is one', { passkeys: async () => [{ id: '1', name: undefined, createdAt: undefined }] }, 'always'],
  ['it cannot be found out', { passkeys: fails('offline') }, 'always'],
  ['the app wants it after a sign-up', {}, 'after-sign-up'],
  ['the app does not want it', {}, 'never'],
] as const)('offers no passkey where %s', async (_, overrides, passkey) => {
  const person = signIn(overrides, { contact: false, passkey });
  await person.until({ status: 'signedIn' });
  expect(person.shown.map(({ screen }) => screen)).not.toContain('passkey-prompt');
});

it('heeds a change of mind of the app', async () => {
  const person = visit({ passkeys: async () => [], createPasskey: never });
  person.send({ type: 'prompts.change', prompts: { passkey: 'always' } });
  person.send(submit);
  await person.until({ screen: 'passkey-prompt' });
  person.send({ type: 'passkey.create' });
  expect(person.sees.busy).toBe(true);
  person.send({ type: 'prompt.skip' });
  await person.until({ status: 'signedIn' });
  expect(person.sees.error).toBeNull();
});
