import { describe, expect, test } from 'vitest';
import {
  ANA, type AuthBench, type AuthHarness, type ContractPool, type ContractUser, failureCode, going, NEW_PASSWORD, opener,
  PASSWORD, secret,
} from './harness.ts';

export function describeRecover(harness: AuthHarness): void {
  const open = opener(harness);
  const newPassword = secret(NEW_PASSWORD);

  const asked = async (pool?: ContractPool, user: Partial<ContractUser> = {}): Promise<AuthBench> => {
    const bench = await open(pool);
    await bench.addUser({ username: ANA, password: PASSWORD, ...user });
    await bench.port.requestReset({ username: ANA }, going());
    return bench;
  };
  const confirm = async ({ port, code }: AuthBench, next = newPassword) =>
    port.confirmReset({ username: ANA, code: secret(await code(ANA)), newPassword: next }, going());

  describe('a forgotten password', () => {
    test('is replaced with a code', async () => {
      const bench = await asked();
      await confirm(bench);
      expect(await bench.port.signIn({ username: ANA, password: newPassword }, going())).toEqual({ kind: 'done' });
    });

    test('is replaced where an admin wanted it', async () => {
      const bench = await asked({}, { status: 'reset-required' });
      await confirm(bench);
      expect(await bench.port.signIn({ username: ANA, password: newPassword }, going())).toEqual({ kind: 'done' });
    });

    test.each([true, false])('tells nothing of who exists (pool hides it: %s)', async (hideUserExistence) => {
      const bench = await open({ hideUserExistence });
      await bench.addUser({ username: ANA, password: PASSWORD });
      await bench.addUser({ username: 'ali@extra.com', password: PASSWORD, enabled: false });
      await bench.addUser({ username: 'abe@early.com', password: PASSWORD, status: 'unconfirmed' });
      const known = await bench.port.requestReset({ username: ANA }, going());
      expect(known).toEqual({
        kind: 'confirmReset', delivery: { medium: 'email', destination: 'a***@e***', attribute: 'email' },
      });
      expect(await bench.port.requestReset({ username: 'amy@else.com' }, going())).toEqual(known);
      expect(await bench.port.requestReset({ username: 'ali@extra.com' }, going())).toEqual(known);
      expect(await bench.port.requestReset({ username: 'abe@early.com' }, going())).toEqual(known);
      await expect(bench.code('ali@extra.com')).rejects.toThrow();
      const guess = { code: secret('000000'), newPassword };
      expect(await failureCode(bench.port.confirmReset({ username: 'amy@else.com', ...guess }, going()))).toBe('code_mismatch');
      expect(await failureCode(bench.port.confirmReset({ username: 'abe@early.com', ...guess }, going()))).toBe('code_mismatch');
      expect(await failureCode(bench.port.confirmReset({ username: ANA, ...guess }, going()))).toBe('code_mismatch');
    });

    test('keeps the rules for passwords, and the code with them', async () => {
      const bench = await asked();
      expect(await failureCode(confirm(bench, secret('short')))).toBe('password_policy');
      await confirm(bench);
    });

    test('takes no password of the past where the pool remembers them', async () => {
      const bench = await asked({ passwordHistory: 2 });
      expect(await failureCode(confirm(bench, secret(PASSWORD)))).toBe('password_reused');
    });

    test('takes a code once, and within the hour', async () => {
      const bench = await asked();
      await confirm(bench);
      expect(await failureCode(confirm(bench, secret('Third-time-3')))).toBe('code_expired');
      await bench.port.requestReset({ username: ANA }, going());
      bench.advance(3_601);
      expect(await failureCode(confirm(bench, secret('Third-time-3')))).toBe('code_expired');
    });

    test('wants a name, a code and a password', async () => {
      const { port } = await open();
      const code = secret('000000');
      const empty = secret('');
      expect(await failureCode(port.requestReset({ username: '' }, going()))).toBe('invalid_input');
      expect(await failureCode(port.confirmReset({ username: '', code, newPassword }, going()))).toBe('invalid_input');
      expect(await failureCode(port.confirmReset({ username: ANA, code: empty, newPassword }, going()))).toBe('invalid_input');
      expect(await failureCode(port.confirmReset({ username: ANA, code, newPassword: empty }, going()))).toBe('invalid_input');
    });
  });
}
