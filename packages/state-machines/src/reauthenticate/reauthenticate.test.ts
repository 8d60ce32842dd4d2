import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { authenticatorMachine } from '../authenticator/authenticator.machine.ts';
import type { AuthenticatorInput } from '../authenticator/authenticator.protocol.ts';
import { createAuthenticatorStore } from '../authenticator/authenticator-store.ts';
import { AuthError } from '../errors/auth-error.ts';
import { ReverificationRequired } from '../errors/reverification-required.ts';
import type { AuthPort } from '../ports/auth.ts';
import { Secret } from '../secret.ts';
import { fakeUser } from '../testing/fake-port.ts';
import { fails, visit } from '../testing/visit.ts';
import { provingPort } from './proving-port.ts';
import { type Asking, reauthenticate } from './reauthenticate.ts';
import { reverified } from './reverification.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const anHourAgo = async () => new Date(NOW.getTime() - 3_600_000);
const asked = <Person extends ReturnType<typeof visit>>(person: Person) => {
  const asking: Asking = { store: createAuthenticatorStore(person.actor), port: person.port };
  return { ...person, asking, get sees() { return person.sees; } };
};
const inside = (port: Partial<AuthPort> = {}, input: Partial<AuthenticatorInput> = {}) =>
  asked(visit(port, { initialSession: fakeUser, ...input }));

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

describe('asking who is signed in to prove it', () => {
  it('goes on in the app as it was, once they have', async () => {
    const person = inside();
    const proof = reauthenticate(person.asking);
    expect(person.sees).toMatchObject({ status: 'signedIn', screen: 'reauthenticate', user: fakeUser, notice: null });
    const sameProof = reauthenticate(person.asking);
    person.send({ type: 'reauthentication.succeed' });
    await Promise.all([proof, sameProof]);
    expect(person.sees).toMatchObject({ status: 'signedIn', screen: null, user: fakeUser });
    expect(person.heard).toEqual([]);
  });

  it('is refused where they will not', async () => {
    const person = inside();
    const proof = reauthenticate(person.asking);
    person.send({ type: 'reauthentication.cancel' });
    await expect(proof).rejects.toMatchObject({ name: 'AuthError', code: 'cancelled' });
    expect(person.sees).toMatchObject({ status: 'signedIn', screen: null });
  });

  it('is refused at once where they cannot', async () => {
    const byProvider = inside({ canReauthenticate: () => false });
    await expect(reauthenticate(byProvider.asking)).rejects.toMatchObject({ code: 'method_unavailable' });
    expect(byProvider.sees.screen).toBeNull();
    const nobody = asked(visit());
    await expect(reauthenticate(nobody.asking)).rejects.toMatchObject({ code: 'not_signed_in' });
  });

  it.each([
    ['signs out meanwhile', { type: 'signedOut' }, 'not_signed_in'],
    ['becomes another meanwhile', { type: 'signedIn', user: { ...fakeUser, userId: 'user-2' } }, 'another_person'],
  ] as const)('is refused where the person %s', async (_, report, code) => {
    const person = inside();
    const proof = reauthenticate(person.asking);
    person.port.report(report);
    await expect(proof).rejects.toMatchObject({ code });
  });
});

describe('a session that expires in the middle of work', () => {
  it('is asked for in place', async () => {
    const person = inside();
    person.port.report({ type: 'expired' });
    expect(person.sees).toMatchObject({ status: 'signedIn', screen: 'reauthenticate', user: fakeUser, notice: 'session-expired' });
    const waits = reauthenticate(person.asking);
    person.send({ type: 'reauthentication.succeed' });
    await waits;
    expect(person.sees).toMatchObject({ status: 'signedIn', screen: null });
    expect(person.heard).toEqual([]);
  });

  it('signs out where the person gives up', () => {
    const person = inside();
    person.port.report({ type: 'expired' });
    person.send({ type: 'reauthentication.cancel' });
    expect(person.sees).toMatchObject({ status: 'signedOut', screen: 'sign-in', notice: 'session-expired', username: 'ann@example.com' });
    expect(person.heard).toEqual([{ type: 'signedOut', reason: 'expired' }]);
  });

  it('goes on where the same person signs in in another tab, and changes hands where it is another', () => {
    const same = inside();
    same.port.report({ type: 'expired' });
    same.port.report({ type: 'signedIn', user: fakeUser });
    expect(same.sees).toMatchObject({ status: 'signedIn', screen: null, user: fakeUser });
    const other = inside();
    const ben = { userId: 'user-2', username: 'ben' };
    other.port.report({ type: 'expired' });
    other.port.report({ type: 'signedIn', user: ben });
    expect(other.sees).toMatchObject({ status: 'signedIn', screen: null, user: ben });
  });

  it('is asked for on the sign-in screen where the app wants it so', () => {
    const person = inside({}, { prompts: { expired: 'sign-in' } });
    person.port.report({ type: 'expired' });
    expect(person.sees).toMatchObject({ status: 'signedOut', screen: 'sign-in', notice: 'session-expired' });
  });
});

describe('a call for who has proved who they are', () => {
  const once = () => {
    let calls = 0;
    return vi.fn(async () => {
      calls += 1;
      if (calls === 1) throw new ReverificationRequired();
      return 'deleted';
    });
  };

  it('is made at once while the proof is fresh', async () => {
    const person = inside({ authenticatedAt: async () => NOW });
    await expect(reverified(person.asking, () => 'deleted', { maxAge: 300 })).resolves.toBe('deleted');
    await expect(reverified(person.asking, () => 'deleted')).resolves.toBe('deleted');
  });

  it('waits for a new proof where the last one is too old', async () => {
    const person = inside({ authenticatedAt: anHourAgo });
    const call = vi.fn(() => 'deleted');
    const made = reverified(person.asking, call, { maxAge: 300 });
    await person.until({ screen: 'reauthenticate' });
    expect(call).not.toHaveBeenCalled();
    person.send({ type: 'reauthentication.succeed' });
    await expect(made).resolves.toBe('deleted');
    expect(call).toHaveBeenCalledOnce();
  });

  it('is made once more where it asks for a proof itself', async () => {
    const person = inside();
    const call = once();
    const made = reverified(person.asking, call);
    await person.until({ screen: 'reauthenticate' });
    person.send({ type: 'reauthentication.succeed' });
    await expect(made).resolves.toBe('deleted');
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('is not made where the person will not, and asks but once where the proof is never enough', async () => {
    const person = inside({ authenticatedAt: anHourAgo });
    const call = vi.fn();
    const refused = reverified(person.asking, call, { maxAge: 300 });
    await person.until({ screen: 'reauthenticate' });
    person.send({ type: 'reauthentication.cancel' });
    await expect(refused).rejects.toBeInstanceOf(AuthError);
    expect(call).not.toHaveBeenCalled();

    const never = reverified(person.asking, () => { throw new ReverificationRequired(); });
    await person.until({ screen: 'reauthenticate' });
    person.send({ type: 'reauthentication.succeed' });
    await expect(never).rejects.toBeInstanceOf(ReverificationRequired);
  });

  it('asks a person whose session is over, and passes on every other failure', async () => {
    const person = inside({ authenticatedAt: fails('not_signed_in') });
    const made = reverified(person.asking, () => 'deleted', { maxAge: 300 });
    await person.until({ screen: 'reauthenticate' });
    person.send({ type: 'reauthentication.succeed' });
    await expect(made).resolves.toBe('deleted');
    const offline = inside({ authenticatedAt: fails('offline') });
    await expect(reverified(offline.asking, () => 'deleted', { maxAge: 300 })).rejects.toMatchObject({ code: 'offline' });
    await expect(reverified(offline.asking, () => { throw new TypeError('no'); })).rejects.toBeInstanceOf(TypeError);
  });
});

describe('the port that the question goes through', () => {
  it('proves the person of the session, whatever name is sent, and hears nothing of the session', async () => {
    const calls = vi.fn(async () => ({ kind: 'done' as const }));
    const { port } = inside({ reauthenticate: calls });
    const proving = provingPort(port, fakeUser);
    const actor = createActor(authenticatorMachine, {
      input: { port: { ...proving, currentUser: async () => fakeUser }, initialSession: null, prompts: { contact: false } },
    }).start();
    const store = createAuthenticatorStore(actor);
    const password = new Secret('Correct-horse-1');
    store.send({ type: 'credentials.submit', username: 'somebody else', password });
    await vi.waitFor(() => expect(store.getState().status).toBe('signedIn'));
    expect(calls).toHaveBeenCalledWith({ password, flow: undefined, preferredFactor: undefined, user: fakeUser }, expect.any(AbortSignal));
    port.report({ type: 'signedOut' });
    expect(store.getState().status).toBe('signedIn');
    expect(proving.capabilities).toMatchObject({ redirect: false, rememberDevice: true });
    actor.stop();
  });
});
