import { describe, expect, test } from 'vitest';
import type { MfaMethod } from '../../ports/auth.ts';
import { totpCode } from '../memory/totp.ts';
import {
  ANA, type AuthBench, type AuthHarness, failureCode, going, opener, PASSWORD, password, secret, signedIn,
} from './harness.ts';

const PHONE = '+15550101234';
const ALL: readonly MfaMethod[] = ['SMS', 'TOTP', 'EMAIL'];
const required = (...methods: readonly MfaMethod[]) => ({ mfa: { mode: 'required', methods } }) as const;

export function describeSecondFactor(harness: AuthHarness): void {
  const open = opener(harness);

  const openFor = async (mfa: readonly MfaMethod[], preferredMfa?: MfaMethod): Promise<AuthBench> => {
    const bench = await open(required(...ALL));
    const attributes = { email: ANA, phone_number: PHONE };
    await bench.addUser({ username: ANA, password: PASSWORD, attributes, mfa, ...(preferredMfa && { preferredMfa }) });
    return bench;
  };

  describe('second factor', () => {
    test('by an authenticator app', async () => {
      const bench = await openFor(['TOTP']);
      const step = await bench.port.signIn({ username: ANA, password }, going());
      expect(step).toEqual({ kind: 'code', channel: 'totp', destination: undefined });
      expect(await failureCode(bench.port.answer({ response: secret('000000') }, going()))).toBe('code_mismatch');
      const code = secret(await bench.totpCode(ANA));
      expect(await bench.port.answer({ response: code }, going())).toEqual({ kind: 'done' });
    });

    test('takes a code of the authenticator app once', async () => {
      const bench = await openFor(['TOTP']);
      const response = secret(await bench.totpCode(ANA));
      await bench.port.signIn({ username: ANA, password }, going());
      await bench.port.answer({ response }, going());
      await bench.port.signOut({ everywhere: false }, going());
      await bench.port.signIn({ username: ANA, password }, going());
      expect(await failureCode(bench.port.answer({ response }, going()))).toBe('code_expired');
    });

    test.each([
      { method: 'SMS', channel: 'sms', to: PHONE, shown: /1234$/ },
      { method: 'EMAIL', channel: 'email', to: ANA, shown: /@/ },
    ] as const)('by $channel', async ({ method, channel, to, shown }) => {
      const bench = await openFor([method]);
      const step = await bench.port.signIn({ username: ANA, password }, going());
      expect(step).toEqual({ kind: 'code', channel, destination: expect.stringMatching(shown) });
      expect(step).not.toMatchObject({ destination: to });
      expect(await failureCode(bench.port.answer({ response: secret('000000') }, going()))).toBe('code_mismatch');
      expect(await bench.port.currentUser(going())).toBeNull();
      const response = secret(await bench.code(to));
      expect(await bench.port.answer({ response }, going())).toEqual({ kind: 'done' });
    });

    test('takes no code that came too late', async () => {
      const bench = await openFor(['EMAIL']);
      await bench.port.signIn({ username: ANA, password }, going());
      bench.advance(181);
      const response = secret(await bench.code(ANA));
      expect(await failureCode(bench.port.answer({ response }, going()))).toBe('session_expired');
    });

    test('is chosen where there are several', async () => {
      const bench = await openFor(['SMS', 'TOTP']);
      const step = await bench.port.signIn({ username: ANA, password }, going());
      expect(step).toMatchObject({ kind: 'chooseMfa', setup: false });
      expect(step.kind === 'chooseMfa' && step.allowed.toSorted()).toEqual(['SMS', 'TOTP']);
      expect(await failureCode(bench.port.answer({ response: secret('PIGEON') }, going()))).toBe('invalid_input');
      const chosen = await bench.port.answer({ response: secret('SMS') }, going());
      expect(chosen).toMatchObject({ kind: 'code', channel: 'sms' });
      const response = secret(await bench.code(PHONE));
      expect(await bench.port.answer({ response }, going())).toEqual({ kind: 'done' });
    });

    test('is the preferred one without a choice', async () => {
      const bench = await openFor(['SMS', 'TOTP'], 'TOTP');
      const step = await bench.port.signIn({ username: ANA, password }, going());
      expect(step).toMatchObject({ kind: 'code', channel: 'totp' });
    });

    test('is not asked of who has none, where it is optional', async () => {
      const bench = await open({ mfa: { mode: 'optional', methods: ALL } });
      await bench.addUser({ username: ANA, password: PASSWORD });
      expect(await bench.port.signIn({ username: ANA, password }, going())).toEqual({ kind: 'done' });
    });
  });

  describe('set-up of a second factor in the middle of a sign-in', () => {
    test('of an authenticator app', async () => {
      const bench = await open(required('TOTP'));
      await bench.addUser({ username: ANA, password: PASSWORD });
      const step = await bench.port.signIn({ username: ANA, password }, going());
      if (step.kind !== 'totpSetup') throw new Error(`The step was ${step.kind}.`);
      expect(JSON.stringify(step)).toContain('[redacted]');
      expect(await failureCode(bench.port.answer({ response: secret('000000') }, going()))).toBe('code_mismatch');
      expect(await failureCode(bench.port.answer({ response: secret('abcdef') }, going()))).toBe('code_mismatch');
      const response = secret(await totpCode(step.secret.reveal(), bench.now()));
      expect(await bench.port.answer({ response }, going())).toEqual({ kind: 'done' });
    });

    test('of an email', async () => {
      const bench = await open({ loginMechanisms: ['username'], ...required('EMAIL') });
      await bench.addUser({ username: 'ana', password: PASSWORD, attributes: {} });
      expect(await bench.port.signIn({ username: 'ana', password }, going())).toEqual({ kind: 'emailSetup' });
      expect(await failureCode(bench.port.answer({ response: secret('no address') }, going()))).toBe('invalid_input');
      const step = await bench.port.answer({ response: secret(ANA) }, going());
      expect(step).toMatchObject({ kind: 'code', channel: 'email' });
      const response = secret(await bench.code(ANA));
      expect(await bench.port.answer({ response }, going())).toEqual({ kind: 'done' });
    });

    test('after a choice', async () => {
      const bench = await open({ loginMechanisms: ['username'], ...required('TOTP', 'EMAIL') });
      await bench.addUser({ username: 'ana', password: PASSWORD, attributes: {} });
      const step = await bench.port.signIn({ username: 'ana', password }, going());
      expect(step).toMatchObject({ kind: 'chooseMfa', setup: true });
      expect(step.kind === 'chooseMfa' && step.allowed.toSorted()).toEqual(['EMAIL', 'TOTP']);
      const chosen = await bench.port.answer({ response: secret('TOTP') }, going());
      if (chosen.kind !== 'totpSetup') throw new Error(`The step was ${chosen.kind}.`);
      const response = secret(await totpCode(chosen.secret.reveal(), bench.now()));
      expect(await bench.port.answer({ response }, going())).toEqual({ kind: 'done' });
    });
  });

  describe('second factors of the account', () => {
    const optional = { mfa: { mode: 'optional', methods: ALL } } as const;

    test('an authenticator app is set up, turned on, asked for, and turned off', async () => {
      const bench = await signedIn(open, optional);
      const { port } = bench;
      expect(await port.mfaPreference(going())).toEqual({ enabled: [], preferred: undefined });
      const seed = await port.setUpTotp(going());
      expect(await failureCode(port.confirmTotp({ code: secret('000000') }, going()))).toBe('code_mismatch');
      await port.confirmTotp({ code: secret(await totpCode(seed.reveal(), bench.now())) }, going());
      await port.setMfaPreference({ enabled: ['TOTP'], preferred: 'TOTP' }, going());
      expect(await port.mfaPreference(going())).toEqual({ enabled: ['TOTP'], preferred: 'TOTP' });

      await port.signOut({ everywhere: false }, going());
      const step = await port.signIn({ username: ANA, password }, going());
      expect(step).toMatchObject({ kind: 'code', channel: 'totp' });
      bench.advance(30);
      const response = secret(await totpCode(seed.reveal(), bench.now()));
      expect(await port.answer({ response }, going())).toEqual({ kind: 'done' });

      await port.setMfaPreference({ enabled: [], preferred: undefined }, going());
      expect(await port.mfaPreference(going())).toEqual({ enabled: [], preferred: undefined });
    });

    test('what is not set up cannot be turned on', async () => {
      const { port } = await signedIn(open, optional);
      const on = port.setMfaPreference({ enabled: ['TOTP'], preferred: undefined }, going());
      expect(await failureCode(on)).toBe('method_unavailable');
    });

    test('what is off cannot be preferred', async () => {
      const { port } = await signedIn(open, optional);
      const odd = port.setMfaPreference({ enabled: [], preferred: 'EMAIL' }, going());
      expect(await failureCode(odd)).toBe('invalid_input');
    });
  });

  if (!harness.can.devices) return;

  describe('remembered devices', () => {
    const pool = { mfa: { mode: 'required', methods: ALL }, deviceTracking: true } as const;

    test('skip the second factor until they are forgotten', async () => {
      const bench = await open(pool);
      await bench.addUser({ username: ANA, password: PASSWORD, attributes: { email: ANA }, mfa: ['EMAIL'] });
      const { port } = bench;
      const again = async () => {
        await port.signOut({ everywhere: false }, going());
        return port.signIn({ username: ANA, password }, going());
      };
      await port.signIn({ username: ANA, password }, going());
      await port.answer({ response: secret(await bench.code(ANA)) }, going());
      await port.rememberDevice(going());
      expect(await again()).toEqual({ kind: 'done' });
      expect(await port.devices(going())).toHaveLength(1);
      await port.forgetDevice({}, going());
      expect(await again()).toMatchObject({ kind: 'code' });
    });
  });
}
