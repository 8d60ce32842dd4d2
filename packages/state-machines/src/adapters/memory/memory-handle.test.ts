import { describe, expect, test } from 'vitest';
import type { SessionEvent } from '../../ports/auth.ts';
import { ANA, failure, failureCode, going, PASSWORD, password } from '../contract/harness.ts';
import { createMemoryAuth } from './memory-auth.ts';
import { totpCode, totpPeriod } from './totp.ts';

const users = [{ username: ANA, password: PASSWORD }];

describe('memory backend', () => {
  test('begins with somebody signed in', async () => {
    const auth = createMemoryAuth({ users, signedIn: ANA });
    expect(await auth.currentUser(going())).toMatchObject({ signInDetails: { loginId: ANA } });
    expect(() => createMemoryAuth({ signedIn: ANA })).toThrow(/signedIn names ana@example.com/);
  });

  test('says what its pool is like', () => {
    const { settings } = createMemoryAuth({ pool: { factors: ['EMAIL_OTP'], passwordPolicy: { minLength: 12 } } });
    expect(settings()).toEqual({
      loginMechanisms: ['email'],
      signUpAttributes: ['email'],
      passwordPolicy: {
        minLength: 12, requireLowercase: true, requireUppercase: true, requireNumbers: true, requireSpecialCharacters: true,
      },
      socialProviders: [],
      factors: ['EMAIL_OTP'],
      preferredFactor: undefined,
    });
  });

  test('is the same each time', async () => {
    const codes = [1, 2].map(async () => {
      const { handle, ...auth } = createMemoryAuth({ users });
      await auth.requestReset({ username: ANA }, going());
      await auth.requestReset({ username: ANA }, going());
      return handle.mailbox.list().map(({ code }) => code);
    });
    const [first, second] = await Promise.all(codes);
    expect(first).toEqual(second);
    expect(new Set(first).size).toBe(2);
    expect(first?.at(-1)).toBe('123456');
  });

  test('tells of each message as it is sent', async () => {
    const { handle, ...auth } = createMemoryAuth({ users });
    const heard: string[] = [];
    handle.mailbox.watch(({ to, purpose }) => heard.push(`${purpose} to ${to}`));
    await auth.requestReset({ username: ANA }, going());
    expect(heard).toEqual([`reset to ${ANA}`]);
    expect(() => handle.mailbox.code('ben@example.com')).toThrow(/No message/);
  });

  test('keeps a call waiting until it is let go', async () => {
    const { handle, ...auth } = createMemoryAuth({ users });
    const hold = handle.faults.hold('signIn');
    let settled = false;
    const call = auth.signIn({ username: ANA, password }, going()).finally(() => (settled = true));
    await hold.reached;
    await auth.currentUser(going());
    expect(settled).toBe(false);
    hold.release();
    expect(await call).toEqual({ kind: 'done' });
  });

  test('fails the calls that it is told to, as often as it is told to', async () => {
    const { handle, ...auth } = createMemoryAuth({ users });
    handle.faults.fail('rejected_by_app', { calls: ['signIn'], times: 1, reason: 'Closed on Sundays' });
    expect(await failureCode(auth.requestReset({ username: ANA }, going()).then(() => auth.signIn({ username: ANA, password }, going()))))
      .toBe('rejected_by_app');
    expect(await auth.signIn({ username: ANA, password }, going())).toEqual({ kind: 'done' });
  });

  test('carries the app\'s words in such a failure', async () => {
    const { handle, ...auth } = createMemoryAuth({ users });
    const mend = handle.faults.fail('rejected_by_app', { reason: 'Closed on Sundays' });
    expect(await failure(auth.signIn({ username: ANA, password }, going()))).toMatchObject({ reason: 'Closed on Sundays' });
    mend();
    expect(await auth.signIn({ username: ANA, password }, going())).toEqual({ kind: 'done' });
  });

  test('goes to an identity provider and comes back to the place that the person left', async () => {
    const { handle, ...auth } = createMemoryAuth({ pool: { socialProviders: ['Google'] } });
    const heard: SessionEvent[] = [];
    auth.watch((event) => heard.push(event));
    expect(await failureCode(auth.signInWithRedirect({ provider: 'Nobody' }, going()))).toBe('method_unavailable');
    await auth.signInWithRedirect({ provider: 'Google', returnTo: '/posts/7' }, going());
    expect(handle.redirect.visit).toEqual({ provider: 'Google', returnTo: '/posts/7' });
    handle.redirect.complete('google@example.com');
    expect(heard).toEqual([{ type: 'signedIn', user: await auth.currentUser(going()), returnTo: '/posts/7' }]);
  });

  test('comes back from an identity provider without an answer', async () => {
    const { handle, ...auth } = createMemoryAuth({ pool: { socialProviders: ['Google'] } });
    const heard: SessionEvent[] = [];
    auth.watch((event) => heard.push(event));
    await auth.signInWithRedirect({ provider: 'Google' }, going());
    handle.redirect.fail('redirect_cancelled');
    expect(heard).toMatchObject([{ type: 'redirectFailed', error: { code: 'redirect_cancelled' } }]);
    expect(() => handle.redirect.fail()).toThrow(/Nobody has left/);
  });

  test.each([
    { behaviour: 'cancel', code: 'passkey_cancelled' },
    { behaviour: 'fail', code: 'passkey_failed' },
    { behaviour: 'unsupported', code: 'passkey_unsupported' },
  ] as const)('has an authenticator that may $behaviour', async ({ behaviour, code }) => {
    const { handle, ...auth } = createMemoryAuth({
      pool: { factors: ['WEB_AUTHN'] }, users: [{ username: ANA, passkeys: ['Laptop'] }],
    });
    handle.setPasskeyBehaviour(behaviour);
    expect(await failureCode(auth.signIn({ username: ANA, preferredFactor: 'WEB_AUTHN' }, going()))).toBe(code);
    handle.setPasskeyBehaviour('approve');
    expect(await auth.signIn({ username: ANA, preferredFactor: 'WEB_AUTHN' }, going())).toEqual({ kind: 'done' });
  });

  test('a sign-out everywhere reaches a browser on another device', async () => {
    const { handle, ...auth } = createMemoryAuth({ users, signedIn: ANA });
    const elsewhere = handle.openBrowser();
    expect(await elsewhere.currentUser(going())).toBeNull();
    await elsewhere.signIn({ username: ANA, password }, going());
    await elsewhere.signOut({ everywhere: true }, going());
    expect(await failureCode(auth.attributes(going()))).toBe('not_signed_in');
  });

  test('a session expires in every tab', async () => {
    const { handle, ...auth } = createMemoryAuth({ users, signedIn: ANA });
    const heard: SessionEvent[] = [];
    auth.watch((event) => heard.push(event));
    handle.openTab().watch((event) => heard.push(event));
    handle.expireSession();
    expect(heard).toEqual([{ type: 'expired' }, { type: 'expired' }]);
    expect(await auth.currentUser(going())).toBeNull();
  });

  test('shows the screens of a backend that has less', () => {
    const auth = createMemoryAuth({ pool: { socialProviders: ['Google'] }, capabilities: { passkeys: false } });
    expect(auth.capabilities).toMatchObject({ redirect: true, passkeys: false });
  });
});

describe('authenticator app', () => {
  // The secret and the codes of RFC 6238, appendix B, cut to six digits.
  const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  test.each([
    [59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'],
    [2_000_000_000, '279037'], [20_000_000_000, '353130'],
  ])('shows at second %i the code %s', async (second, code) => {
    expect(await totpCode(seed, second * 1000)).toBe(code);
  });

  test('a code is good one period before and after its own', async () => {
    const at = 1_234_567_890_000;
    const code = await totpCode(seed, at);
    const period = Math.floor(at / 30_000);
    expect(await totpPeriod(seed, code, at + 30_000)).toBe(period);
    expect(await totpPeriod(seed, code, at - 30_000)).toBe(period);
    expect(await totpPeriod(seed, code, at + 60_000)).toBeUndefined();
  });
});
