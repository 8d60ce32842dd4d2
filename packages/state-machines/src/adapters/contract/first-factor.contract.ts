import { describe, expect, test } from 'vitest';
import { ANA, type AuthHarness, failureCode, going, opener, PASSWORD, password, secret, signedIn } from './harness.ts';

const PHONE = '+15550101234';
const pool = { factors: ['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] } as const;
const attributes = { email: ANA, phone_number: PHONE };

export function describeFirstFactor(harness: AuthHarness): void {
  const open = opener(harness);

  describe('sign in without a password', () => {
    test.each([
      { preferredFactor: 'EMAIL_OTP', channel: 'email', to: ANA },
      { preferredFactor: 'SMS_OTP', channel: 'sms', to: PHONE },
    ] as const)('by a code by $channel', async ({ preferredFactor, channel, to }) => {
      const bench = await open(pool);
      await bench.addUser({ username: ANA, attributes });
      const step = await bench.port.signIn({ username: ANA, preferredFactor }, going());
      expect(step).toMatchObject({ kind: 'code', channel });
      expect(await failureCode(bench.port.answer({ response: secret('000000') }, going()))).toBe('code_mismatch');
      const response = secret(await bench.code(to));
      expect(await bench.port.answer({ response }, going())).toEqual({ kind: 'done' });
      expect(await bench.port.currentUser(going())).toMatchObject({ signInDetails: { authFlowType: 'USER_AUTH' } });
    });

    test('leaves the choice where nothing is preferred', async () => {
      const bench = await open(pool);
      await bench.addUser({ username: ANA, password: PASSWORD, attributes });
      const step = await bench.port.signIn({ username: ANA }, going());
      if (step.kind !== 'chooseFactor') throw new Error(`The step was ${step.kind}.`);
      expect(step.available.toSorted()).toEqual(['EMAIL_OTP', 'PASSWORD', 'PASSWORD_SRP', 'SMS_OTP']);
      expect(await bench.port.answer({ response: secret('EMAIL_OTP') }, going())).toMatchObject({ kind: 'code' });
      const response = secret(await bench.code(ANA));
      expect(await bench.port.answer({ response }, going())).toEqual({ kind: 'done' });
    });

    test.each(['PASSWORD', 'PASSWORD_SRP'])('takes %s as the choice', async (factor) => {
      const bench = await open(pool);
      await bench.addUser({ username: ANA, password: PASSWORD, attributes });
      await bench.port.signIn({ username: ANA }, going());
      expect(await bench.port.answer({ response: secret(factor) }, going())).toEqual({ kind: 'password' });
      expect(await bench.port.answer({ response: password }, going())).toEqual({ kind: 'done' });
    });

    test.each(['PASSWORD', 'PASSWORD_SRP'])('refuses a wrong password after the choice of %s', async (factor) => {
      const bench = await open(pool);
      await bench.addUser({ username: ANA, password: PASSWORD, attributes });
      await bench.port.signIn({ username: ANA }, going());
      await bench.port.answer({ response: secret(factor) }, going());
      const wrong = bench.port.answer({ response: secret('Wrong-horse-1') }, going());
      expect(await failureCode(wrong)).toBe('wrong_credentials');
    });

    test.each(['PASSWORD', 'PASSWORD_SRP'] as const)('takes %s at once', async (preferredFactor) => {
      const bench = await open(pool);
      await bench.addUser({ username: ANA, password: PASSWORD, attributes });
      expect(await bench.port.signIn({ username: ANA, password, preferredFactor }, going())).toEqual({ kind: 'done' });
    });

    test('refuses a factor that the pool has not', async () => {
      const bench = await open({ factors: ['EMAIL_OTP'] });
      await bench.addUser({ username: ANA, attributes });
      const sms = bench.port.signIn({ username: ANA, preferredFactor: 'SMS_OTP' }, going());
      expect(await failureCode(sms)).toBe('method_unavailable');
    });

    test('is not there where the pool wants a password', async () => {
      const bench = await open();
      await bench.addUser({ username: ANA, password: PASSWORD });
      expect(await failureCode(bench.port.signIn({ username: ANA }, going()))).toBe('method_unavailable');
    });

    test('looks the same for nobody of that name', async () => {
      const bench = await open({ factors: ['EMAIL_OTP'] });
      await bench.addUser({ username: ANA, attributes: { email: ANA } });
      const known = await bench.port.signIn({ username: ANA, preferredFactor: 'EMAIL_OTP' }, going());
      const unknown = await bench.port.signIn({ username: 'amy@else.com', preferredFactor: 'EMAIL_OTP' }, going());
      expect(unknown).toEqual(known);
      expect(await failureCode(bench.port.answer({ response: secret('000000') }, going()))).toBe('code_mismatch');
    });

    // Whether the code of the sign-in is asked first is nothing that Cognito's documents say.
    test('asks an unconfirmed user for the code of the sign-up', async () => {
      const bench = await open(pool);
      await bench.addUser({ username: ANA, password: PASSWORD, status: 'unconfirmed' });
      const step = await bench.port.signIn({ username: ANA, preferredFactor: 'EMAIL_OTP' }, going());
      const last = step.kind === 'code'
        ? await bench.port.answer({ response: secret(await bench.code(ANA)) }, going())
        : step;
      expect(last).toEqual({ kind: 'confirmSignUp', delivery: undefined });
    });
  });

  if (!harness.can.passkeys) return;

  describe('passkeys', () => {
    test('are made, listed, signed in with and taken away', async () => {
      const bench = await signedIn(open, pool, { attributes });
      const { port } = bench;
      await port.createPasskey(going());
      const [passkey, ...others] = await port.passkeys(going());
      expect(others).toEqual([]);
      await port.signOut({ everywhere: false }, going());
      expect(await port.signIn({ username: ANA, preferredFactor: 'WEB_AUTHN' }, going())).toEqual({ kind: 'done' });
      await port.deletePasskey({ id: passkey?.id ?? '' }, going());
      expect(await port.passkeys(going())).toEqual([]);
    });
  });
}
