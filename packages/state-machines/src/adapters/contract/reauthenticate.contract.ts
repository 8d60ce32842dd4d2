import { describe, expect, onTestFinished, test } from 'vitest';
import type { AuthPort, AuthUser, SessionEvent } from '../../ports/auth.ts';
import {
  ANA, type AuthBench, type AuthHarness, type ContractPool, failureCode, going, opener, PASSWORD, password, secret, signedIn,
} from './harness.ts';

const MINUTE = 60;

export function describeReauthenticate(harness: AuthHarness): void {
  const open = opener(harness);

  /** Ana, who signed in a minute ago, and what is heard of the session from now on. */
  async function signedInBefore(pool?: ContractPool) {
    const bench = await signedIn(open, pool);
    const { port } = bench;
    const heard: SessionEvent[] = [];
    onTestFinished(port.watch((event) => heard.push(event)));
    const person = await personOf(port);
    const since = await port.authenticatedAt(going());
    bench.advance(MINUTE);
    return { bench, port, heard, person, since };
  }

  describe('proving who one is, while signed in', () => {
    test('makes the session new, and tells nobody', async () => {
      const { port, heard, person, since } = await signedInBefore();
      expect(port.canReauthenticate(person)).toBe(true);
      expect(await port.reauthenticate({ user: person, password }, going())).toEqual({ kind: 'done' });
      expect(await personOf(port)).toMatchObject({ userId: person.userId, username: person.username });
      expect((await port.authenticatedAt(going())).getTime()).toBeGreaterThanOrEqual(since.getTime() + MINUTE * 1000);
      expect(heard).toEqual([]);
    });

    test('leaves a session that goes on being renewed', async () => {
      const { bench, port, heard, person } = await signedInBefore();
      await port.reauthenticate({ user: person, password }, going());
      bench.advance(120 * MINUTE);
      expect(await port.currentUser(going())).toMatchObject({ userId: person.userId });
      expect(await port.attributes(going())).toMatchObject({ email: ANA });
      await port.signOut({ everywhere: false }, going());
      expect(await port.currentUser(going())).toBeNull();
      expect(heard).toEqual([]);
    });

    test('with a wrong password leaves everything as it was', async () => {
      const { port, heard, person, since } = await signedInBefore();
      const call = port.reauthenticate({ user: person, password: secret('Wrong-horse-1') }, going());
      expect(await failureCode(call)).toBe('wrong_credentials');
      expect(await personOf(port)).toEqual(person);
      expect(await port.authenticatedAt(going())).toEqual(since);
      expect(heard).toEqual([]);
    });

    test('goes through the second factor', async () => {
      const bench = await open({ mfa: { mode: 'optional', methods: ['TOTP'] } });
      const { port } = bench;
      await bench.addUser({ username: ANA, password: PASSWORD, mfa: ['TOTP'] });
      await port.signIn({ username: ANA, password }, going());
      await port.answer({ response: secret(await bench.totpCode(ANA)) }, going());
      const person = await personOf(port);
      const since = await port.authenticatedAt(going());
      bench.advance(MINUTE);
      expect(await port.reauthenticate({ user: person, password }, going())).toMatchObject({ kind: 'code', channel: 'totp' });
      expect(await failureCode(port.answer({ response: secret('000000') }, going()))).toBe('code_mismatch');
      expect(await port.authenticatedAt(going())).toEqual(since);
      expect(await port.answer({ response: secret(await bench.totpCode(ANA)) }, going())).toEqual({ kind: 'done' });
      expect((await port.authenticatedAt(going())).getTime()).toBeGreaterThanOrEqual(since.getTime() + MINUTE * 1000);
    });

    test('takes a code in place of a password, sent again where it is asked for again', async () => {
      const { bench, port, person } = await signedInBefore({ factors: ['EMAIL_OTP'] });
      const request = { user: person, flow: 'USER_AUTH', preferredFactor: 'EMAIL_OTP' } as const;
      expect(await port.reauthenticate(request, going())).toMatchObject({ kind: 'code', channel: 'email' });
      const first = await bench.code(ANA);
      await port.reauthenticate(request, going());
      const second = await bench.code(ANA);
      expect(second).not.toBe(first);
      expect(await port.answer({ response: secret(second) }, going())).toEqual({ kind: 'done' });
    });

    test('takes the answer to a challenge of the app\'s own, and no wrong one', async () => {
      const { port, heard, person, since } = await signedInBefore({ customChallenge: { parameters: { question: 'What is the word?' }, answer: 'xyzzy' } });
      const ask = () => port.reauthenticate({ user: person, flow: 'CUSTOM_WITHOUT_SRP' }, going());
      expect(await ask()).toMatchObject({ kind: 'custom', parameters: { question: 'What is the word?' } });
      expect(await failureCode(port.answer({ response: secret('plugh') }, going()))).toBe('wrong_credentials');
      expect(await port.authenticatedAt(going())).toEqual(since);
      await ask();
      expect(await port.answer({ response: secret('xyzzy') }, going())).toEqual({ kind: 'done' });
      expect((await port.authenticatedAt(going())).getTime()).toBeGreaterThanOrEqual(since.getTime() + MINUTE * 1000);
      expect(heard).toEqual([]);
    });

    if (harness.can.passkeys) test('takes a passkey', async () => {
      const { bench, port, heard, person, since } = await signedInBefore({ factors: ['WEB_AUTHN'] });
      await port.createPasskey(going());
      bench.advance(MINUTE);
      expect(await port.reauthenticate({ user: person, preferredFactor: 'WEB_AUTHN' }, going())).toEqual({ kind: 'done' });
      expect((await port.authenticatedAt(going())).getTime()).toBeGreaterThanOrEqual(since.getTime() + 2 * MINUTE * 1000);
      expect(heard).toEqual([]);
    });

    if (harness.can.devices) test('asks no second factor on a device that is remembered', async () => {
      const bench = await open({ mfa: { mode: 'required', methods: ['EMAIL'] }, deviceTracking: true });
      const { port } = bench;
      await bench.addUser({ username: ANA, password: PASSWORD, attributes: { email: ANA }, mfa: ['EMAIL'] });
      await port.signIn({ username: ANA, password }, going());
      await port.answer({ response: secret(await bench.code(ANA)) }, going());
      const person = await personOf(port);
      expect(await port.reauthenticate({ user: person, password }, going())).toMatchObject({ kind: 'code' });
      await port.rememberDevice(going());
      expect(await port.reauthenticate({ user: person, password }, going())).toEqual({ kind: 'done' });
    });

    test('of a person who is not signed in is refused, and the session stays', async () => {
      const { port, person, since } = await signedInBefore();
      const ben: AuthUser = { userId: 'somebody-else', username: person.username };
      expect(await failureCode(port.reauthenticate({ user: ben, password }, going()))).toBe('another_person');
      expect(await personOf(port)).toEqual(person);
      expect(await port.authenticatedAt(going())).toEqual(since);
    });

    test('that is cancelled changes nothing, however late the answer comes', async () => {
      const { bench, port, heard, person, since } = await signedInBefore();
      bench.setLatency(50);
      const cancel = new AbortController();
      const call = port.reauthenticate({ user: person, password }, cancel.signal);
      // One that has not begun is not made at all; this one has.
      await new Promise((resolve) => setTimeout(resolve));
      cancel.abort();
      expect(await failureCode(call)).toBe('cancelled');
      // Calls go one after the other: once this one is refused, the answer of the first has come.
      const next = port.reauthenticate({ user: person, password: secret('Wrong-horse-1') }, going());
      expect(await failureCode(next)).toBe('wrong_credentials');
      expect(await port.authenticatedAt(going())).toEqual(since);
      expect(heard).toEqual([]);
    });
  });

  describe('proving who one is, after the session has expired', () => {
    test('brings the session back', async () => {
      const { bench, port, heard, person } = await signedInBefore();
      await expire(bench);
      expect(heard).toEqual([{ type: 'expired' }]);
      expect(port.canReauthenticate(person)).toBe(true);
      expect(await port.reauthenticate({ user: person, password }, going())).toEqual({ kind: 'done' });
      expect(await personOf(port)).toMatchObject({ userId: person.userId });
      expect(heard).toEqual([{ type: 'expired' }]);
    });
  });
}

async function personOf(port: AuthPort): Promise<AuthUser> {
  const user = await port.currentUser(going());
  if (!user) throw new Error('Nobody is signed in.');
  return user;
}

/** Another device has signed the person out everywhere, and this one finds out. */
async function expire(bench: AuthBench): Promise<void> {
  bench.revokeSessions(ANA);
  bench.advance(120 * MINUTE);
  expect(await bench.port.currentUser(going())).toBeNull();
}
