import { describe, expect, test } from 'vitest';
import {
  ANA, type AuthHarness, failureCode, going, NEW_PASSWORD, opener, PASSWORD, password, secret, signedIn,
} from './harness.ts';

export function describeSignIn(harness: AuthHarness): void {
  const open = opener(harness);

  describe('sign in', () => {
    test('lets the right password in, and says who it is and since when', async () => {
      const bench = await signedIn(open);
      const user = await bench.port.currentUser(going());
      expect(user?.userId).toEqual(expect.any(String));
      expect(user?.username).toBe(user?.userId);
      expect(user?.signInDetails).toEqual({ loginId: ANA, authFlowType: 'USER_SRP_AUTH' });
      const since = await bench.port.authenticatedAt(going());
      expect(Math.abs(since.getTime() - bench.now())).toBeLessThan(60_000);
    });

    test.each([
      { who: 'a wrong password', username: ANA, typed: 'Wrong-horse-1' },
      { who: 'nobody of that name', username: 'nobody@example.com', typed: PASSWORD },
      { who: 'a disabled user', username: 'off@example.com', typed: PASSWORD },
    ])('says the same of $who', async ({ username, typed }) => {
      for (const hideUserExistence of [true, false]) {
        const bench = await open({ hideUserExistence });
        await bench.addUser({ username: ANA, password: PASSWORD });
        await bench.addUser({ username: 'off@example.com', password: PASSWORD, enabled: false });
        expect(await failureCode(bench.port.signIn({ username, password: secret(typed) }, going()))).toBe('wrong_credentials');
        expect(await bench.port.currentUser(going())).toBeNull();
        await bench.close();
      }
    });

    test.each([
      { loginMechanisms: ['username'] as const, username: 'ana' },
      { loginMechanisms: ['phone_number'] as const, username: '+15550101234' },
      { loginMechanisms: ['email', 'phone_number'] as const, username: '+15550101234' },
    ])('takes a $loginMechanisms', async ({ loginMechanisms, username }) => {
      const bench = await signedIn(open, { loginMechanisms }, { username });
      expect(await bench.port.currentUser(going())).toMatchObject({ signInDetails: { loginId: username } });
    });

    test('keeps the name that a person chose', async () => {
      const bench = await signedIn(open, { loginMechanisms: ['username'] }, { username: 'ana' });
      expect(await bench.port.currentUser(going())).toMatchObject({ username: 'ana' });
    });

    test('wants a name and a password', async () => {
      const { port } = await open();
      expect(await failureCode(port.signIn({ username: '', password }, going()))).toBe('invalid_input');
      const empty = { username: ANA, password: secret(''), flow: 'USER_SRP_AUTH' } as const;
      expect(await failureCode(port.signIn(empty, going()))).toBe('invalid_input');
    });

    test('refuses a second sign-in while somebody is signed in', async () => {
      const { port } = await signedIn(open);
      expect(await failureCode(port.signIn({ username: ANA, password }, going()))).toBe('already_signed_in');
    });

    test('asks an unconfirmed user for the code of the sign-up, once the password is right', async () => {
      const bench = await open();
      await bench.addUser({ username: ANA, password: PASSWORD, status: 'unconfirmed' });
      const wrong = bench.port.signIn({ username: ANA, password: secret('Wrong-horse-1') }, going());
      expect(await failureCode(wrong)).toBe('wrong_credentials');
      const step = await bench.port.signIn({ username: ANA, password }, going());
      expect(step).toEqual({ kind: 'confirmSignUp', delivery: undefined });
    });

    test('sends a user whose password was reset to set a new one', async () => {
      const bench = await open();
      await bench.addUser({ username: ANA, password: PASSWORD, status: 'reset-required' });
      expect(await bench.port.signIn({ username: ANA, password }, going())).toEqual({ kind: 'resetPassword' });
    });

    test('asks an invited user for a new password', async () => {
      const bench = await open();
      await bench.addUser({ username: ANA, password: PASSWORD, status: 'force-change-password' });
      const step = await bench.port.signIn({ username: ANA, password }, going());
      expect(step).toEqual({ kind: 'newPassword', missing: [] });
      expect(await failureCode(bench.port.answer({ response: secret('short') }, going()))).toBe('password_policy');
      expect(await bench.port.answer({ response: secret(NEW_PASSWORD) }, going())).toEqual({ kind: 'done' });
      await bench.port.signOut({ everywhere: false }, going());
      const again = bench.port.signIn({ username: ANA, password: secret(NEW_PASSWORD) }, going());
      expect(await again).toEqual({ kind: 'done' });
    });

    test('asks an invited user for the attributes that are missing, too', async () => {
      const bench = await open({ signUpAttributes: ['email', 'given_name'] });
      await bench.addUser({ username: ANA, password: PASSWORD, status: 'force-change-password' });
      const step = await bench.port.signIn({ username: ANA, password }, going());
      expect(step).toEqual({ kind: 'newPassword', missing: ['given_name'] });
      const answer = { response: secret(NEW_PASSWORD), attributes: { given_name: 'Ana' } };
      expect(await bench.port.answer(answer, going())).toEqual({ kind: 'done' });
      expect(await bench.port.attributes(going())).toMatchObject({ given_name: 'Ana' });
    });

    test('takes no answer that nobody asked for', async () => {
      const { port } = await open();
      expect(await failureCode(port.answer({ response: secret('123456') }, going()))).toBe('session_expired');
    });

    test('takes no answer to a sign-in that has been left too long', async () => {
      const bench = await open();
      await bench.addUser({ username: ANA, password: PASSWORD, status: 'force-change-password' });
      await bench.port.signIn({ username: ANA, password }, going());
      bench.advance(181);
      expect(await failureCode(bench.port.answer({ response: secret(NEW_PASSWORD) }, going()))).toBe('session_expired');
    });

    test('forgets the steps of a sign-in that another one took the place of', async () => {
      const bench = await open();
      await bench.addUser({ username: ANA, password: PASSWORD, status: 'force-change-password' });
      await bench.port.signIn({ username: ANA, password }, going());
      const wrong = bench.port.signIn({ username: ANA, password: secret('Wrong-horse-1') }, going());
      expect(await failureCode(wrong)).toBe('wrong_credentials');
      expect(await failureCode(bench.port.answer({ response: secret(NEW_PASSWORD) }, going()))).toBe('session_expired');
    });
  });

  describe('custom challenge', () => {
    const customChallenge = { parameters: { question: 'What is the word?' }, answer: 'xyzzy' };

    test('shows its parameters and takes the answer', async () => {
      const bench = await open({ customChallenge });
      await bench.addUser({ username: ANA, password: PASSWORD });
      const step = await bench.port.signIn({ username: ANA, flow: 'CUSTOM_WITHOUT_SRP' }, going());
      expect(step).toMatchObject({ kind: 'custom', parameters: customChallenge.parameters });
      expect(await bench.port.answer({ response: secret('xyzzy') }, going())).toEqual({ kind: 'done' });
    });

    test('comes after the password where both are asked', async () => {
      const bench = await open({ customChallenge });
      await bench.addUser({ username: ANA, password: PASSWORD });
      const step = await bench.port.signIn({ username: ANA, password, flow: 'CUSTOM_WITH_SRP' }, going());
      expect(step).toMatchObject({ kind: 'custom' });
      expect(await bench.port.answer({ response: secret('xyzzy') }, going())).toEqual({ kind: 'done' });
    });

    test('lets nobody in with a wrong answer', async () => {
      const bench = await open({ customChallenge });
      await bench.addUser({ username: ANA, password: PASSWORD });
      await bench.port.signIn({ username: ANA, flow: 'CUSTOM_WITHOUT_SRP' }, going());
      expect(await failureCode(bench.port.answer({ response: secret('plugh') }, going()))).toBe('wrong_credentials');
      expect(await bench.port.currentUser(going())).toBeNull();
    });
  });
}
