import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SessionEvent } from '../../ports/auth.ts';
import { ANA, type AuthHarness, failureCode, going, NEW_PASSWORD, opener, PASSWORD, password, secret, signedIn } from './harness.ts';

export function describeAccount(harness: AuthHarness): void {
  const open = opener(harness);

  describe('attributes', () => {
    test('are read, changed and taken away', async () => {
      const { port } = await signedIn(open, {}, { attributes: { email: ANA, nickname: 'A' } });
      expect(await port.attributes(going())).toMatchObject({ email: ANA, email_verified: 'true', nickname: 'A' });
      expect(await port.updateAttributes({ nickname: 'Annie', given_name: 'Ana' }, going())).toEqual({ kind: 'done' });
      expect(await port.attributes(going())).toMatchObject({ nickname: 'Annie', given_name: 'Ana' });
      await port.deleteAttributes(['nickname'], going());
      expect(await port.attributes(going())).not.toHaveProperty('nickname');
    });

    test('a new address counts once its code has come back', async () => {
      const bench = await signedIn(open);
      const email = 'new@example.com';
      const step = await bench.port.updateAttributes({ email }, going());
      expect(step).toEqual({
        kind: 'confirmAttribute', delivery: { medium: 'email', destination: 'n***@e***', attribute: 'email' },
      });
      expect(await bench.port.attributes(going())).toMatchObject({ email: ANA, email_verified: 'true' });
      const wrong = { attribute: 'email', code: secret('000000') };
      expect(await failureCode(bench.port.confirmAttribute(wrong, going()))).toBe('code_mismatch');
      await bench.port.confirmAttribute({ attribute: 'email', code: secret(await bench.code(email)) }, going());
      expect(await bench.port.attributes(going())).toMatchObject({ email, email_verified: 'true' });
    });

    test('a code for an address comes when it is asked for', async () => {
      const bench = await signedIn(open, {}, { attributes: { email: ANA, email_verified: 'false' } });
      const delivery = await bench.port.sendAttributeCode({ attribute: 'email' }, going());
      expect(delivery).toEqual({ medium: 'email', destination: 'a***@e***', attribute: 'email' });
      const code = secret(await bench.code(ANA));
      await bench.port.confirmAttribute({ attribute: 'email', code }, going());
      expect(await bench.port.attributes(going())).toMatchObject({ email_verified: 'true' });
      expect(await failureCode(bench.port.confirmAttribute({ attribute: 'email', code }, going()))).toBe('code_expired');
    });

    test('some are not for the person to change', async () => {
      const { port } = await signedIn(open);
      expect(await failureCode(port.updateAttributes({ sub: 'mine' }, going()))).toBe('invalid_input');
      expect(await failureCode(port.sendAttributeCode({ attribute: 'nickname' }, going()))).toBe('invalid_input');
      expect(await failureCode(port.sendAttributeCode({ attribute: 'phone_number' }, going()))).toBe('invalid_input');
    });
  });

  describe('the password of the account', () => {
    test('changes for who knows the old one', async () => {
      const { port } = await signedIn(open);
      const next = secret(NEW_PASSWORD);
      const guess = port.changePassword({ current: secret('Wrong-horse-1'), next }, going());
      expect(await failureCode(guess)).toBe('wrong_credentials');
      expect(await failureCode(port.changePassword({ current: password, next: secret('short') }, going()))).toBe('password_policy');
      await port.changePassword({ current: password, next }, going());
      await port.signOut({ everywhere: false }, going());
      expect(await port.signIn({ username: ANA, password: next }, going())).toEqual({ kind: 'done' });
    });

    test('is not one of the past', async () => {
      const { port } = await signedIn(open, { passwordHistory: 2 });
      expect(await failureCode(port.changePassword({ current: password, next: password }, going()))).toBe('password_reused');
    });
  });

  test('an account is deleted, nobody is signed in, and whoever watches is told', async () => {
    const { port } = await signedIn(open);
    const heard: SessionEvent[] = [];
    onTestFinished(port.watch((event) => heard.push(event)));
    await port.deleteUser(going());
    expect(await port.currentUser(going())).toBeNull();
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'signedOut' }]));
    expect(await failureCode(port.signIn({ username: ANA, password: secret(PASSWORD) }, going()))).toBe('wrong_credentials');
  });
}
