import { describe, expect, test } from 'vitest';
import {
  ANA, type AuthBench, type AuthHarness, failure, failureCode, going, opener, password, secret,
} from './harness.ts';

const ana = { username: ANA, password, attributes: { email: ANA } };

const confirm = async (bench: AuthBench, username = ANA) =>
  bench.port.confirmSignUp({ username, code: secret(await bench.code(username)) }, going());

export function describeSignUp(harness: AuthHarness): void {
  const open = opener(harness);

  describe('sign up', () => {
    test('sends a code, takes it, and signs in by itself', async () => {
      const bench = await open();
      const step = await bench.port.signUp(ana, going());
      expect(step).toEqual({
        kind: 'confirmSignUp',
        delivery: { medium: 'email', destination: 'a***@e***', attribute: 'email' },
      });
      expect(await confirm(bench)).toEqual({ kind: 'autoSignIn' });
      expect(await bench.port.autoSignIn(going())).toEqual({ kind: 'done' });
      expect(await bench.port.currentUser(going())).toMatchObject({ signInDetails: { loginId: ANA } });
    });

    test('is closed where administrators alone make accounts', async () => {
      const { port } = await open({ selfSignUp: false });
      expect(await failureCode(port.signUp(ana, going()))).toBe('sign_up_closed');
    });

    test('by phone', async () => {
      const bench = await open({ loginMechanisms: ['phone_number'] });
      const username = '+15550101234';
      const step = await bench.port.signUp({ username, password, attributes: { phone_number: username } }, going());
      expect(step).toMatchObject({
        kind: 'confirmSignUp', delivery: { medium: 'sms', attribute: 'phone_number' },
      });
      expect(await confirm(bench, username)).toEqual({ kind: 'autoSignIn' });
    });

    test('with a name of one\'s own', async () => {
      const bench = await open({ loginMechanisms: ['username'] });
      await bench.port.signUp({ username: 'ana', password, attributes: { email: ANA } }, going());
      const step = await bench.port.confirmSignUp({ username: 'ana', code: secret(await bench.code(ANA)) }, going());
      expect(step).toEqual({ kind: 'autoSignIn' });
    });

    test('without a password', async () => {
      const bench = await open({ factors: ['EMAIL_OTP'] });
      const request = { username: ANA, attributes: { email: ANA }, preferredFactor: 'EMAIL_OTP' } as const;
      expect(await bench.port.signUp(request, going())).toMatchObject({ kind: 'confirmSignUp' });
      expect(await confirm(bench)).toEqual({ kind: 'autoSignIn' });
      expect(await bench.port.autoSignIn(going())).toEqual({ kind: 'done' });
    });

    test('wants a password where there is nothing else to sign in with', async () => {
      const { port } = await open();
      const request = { username: ANA, attributes: { email: ANA } };
      expect(await failureCode(port.signUp(request, going()))).toBe('invalid_input');
    });

    test('needs no code where the app confirms people itself', async () => {
      const { port } = await open({ autoConfirm: true });
      expect(await port.signUp(ana, going())).toEqual({ kind: 'autoSignIn' });
      expect(await port.autoSignIn(going())).toEqual({ kind: 'done' });
    });

    test('goes on to the second factor that the pool requires', async () => {
      const bench = await open({ mfa: { mode: 'required', methods: ['TOTP'] } });
      await bench.port.signUp(ana, going());
      await confirm(bench);
      expect(await bench.port.autoSignIn(going())).toMatchObject({ kind: 'totpSetup' });
    });

    test('refuses what the pool does not allow', async () => {
      const bench = await open({ signUpAttributes: ['email', 'given_name'] });
      const named = { ...ana, attributes: { email: ANA, given_name: 'Ana' } };
      expect(await failureCode(bench.port.signUp(ana, going()))).toBe('invalid_input');
      const weak = { ...named, password: secret('short') };
      expect(await failureCode(bench.port.signUp(weak, going()))).toBe('password_policy');
      await bench.port.signUp(named, going());
      expect(await failureCode(bench.port.signUp(named, going()))).toBe('username_taken');
    });

    test('gives the words of the app that refused it', async () => {
      const { port } = await open({ rejectSignUp: 'We are full. Come back on Monday' });
      const error = await failure(port.signUp(ana, going()));
      expect(error).toMatchObject({ code: 'rejected_by_app', reason: 'We are full. Come back on Monday' });
    });

    test('signs nobody in that has not signed up here', async () => {
      const { port } = await open();
      expect(await failureCode(port.autoSignIn(going()))).toBe('session_expired');
    });

    test('signs in by itself only whom this page signed up', async () => {
      const bench = await open();
      await bench.port.signUp(ana, going());
      const ben = 'ben@example.com';
      await bench.port.signUp({ username: ben, password, attributes: { email: ben } }, going());
      expect(await confirm(bench)).toEqual({ kind: 'done' });
    });
  });

  describe('the code of a sign-up', () => {
    const wrong = secret('000000');

    test('is refused where it is wrong, and locked after too many tries', async () => {
      const bench = await open();
      await bench.port.signUp(ana, going());
      const tries: string[] = [];
      for (let count = 0; count < 6; count += 1) {
        tries.push(await failureCode(bench.port.confirmSignUp({ username: ANA, code: wrong }, going())));
      }
      expect(tries).toEqual([...Array<string>(5).fill('code_mismatch'), 'attempts_exceeded']);
    });

    test('is refused after a day', async () => {
      const bench = await open();
      await bench.port.signUp(ana, going());
      bench.advance(86_401);
      expect(await failureCode(confirm(bench))).toBe('code_expired');
    });

    test('comes again, and the old one is good no more', async () => {
      const bench = await open();
      await bench.port.signUp(ana, going());
      const old = await bench.code(ANA);
      const delivery = await bench.port.resendSignUpCode({ username: ANA }, going());
      expect(delivery).toEqual({ medium: 'email', destination: 'a***@e***', attribute: 'email' });
      expect(await failureCode(bench.port.confirmSignUp({ username: ANA, code: secret(old) }, going()))).toBe('code_mismatch');
      expect(await confirm(bench)).toEqual({ kind: 'autoSignIn' });
    });

    test('is not needed twice', async () => {
      const bench = await open();
      await bench.port.signUp(ana, going());
      await confirm(bench);
      expect(await confirm(bench)).toEqual({ kind: 'done' });
    });

    test.each([true, false])('tells nothing of who exists (pool hides it: %s)', async (hideUserExistence) => {
      const bench = await open({ hideUserExistence });
      await bench.port.signUp(ana, going());
      const known = await bench.port.resendSignUpCode({ username: ANA }, going());
      const unknown = await bench.port.resendSignUpCode({ username: 'amy@else.com' }, going());
      expect(unknown).toEqual(known);
      const guess = bench.port.confirmSignUp({ username: 'amy@else.com', code: wrong }, going());
      expect(await failureCode(guess)).toBe('code_expired');
    });

    test('cannot be sent without end', async () => {
      const bench = await open();
      await bench.port.signUp(ana, going());
      const results: string[] = [];
      for (let count = 0; count < 7; count += 1) {
        results.push(await bench.port.resendSignUpCode({ username: ANA }, going()).then(() => 'sent', (error) => error.code));
      }
      expect(results.at(0)).toBe('sent');
      expect(results.at(-1)).toBe('attempts_exceeded');
    });

    test('wants a name and a code', async () => {
      const { port } = await open();
      expect(await failureCode(port.confirmSignUp({ username: ANA, code: secret('') }, going()))).toBe('invalid_input');
      expect(await failureCode(port.confirmSignUp({ username: '', code: wrong }, going()))).toBe('invalid_input');
      expect(await failureCode(port.resendSignUpCode({ username: '' }, going()))).toBe('invalid_input');
      expect(await failureCode(port.signUp({ ...ana, username: '' }, going()))).toBe('invalid_input');
    });
  });
}
