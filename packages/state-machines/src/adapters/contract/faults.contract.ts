import { describe, expect, test } from 'vitest';
import { localCalls, openCalls, ownCalls } from './every-call.ts';
import {
  ANA, type AuthHarness, failure, failureCode, going, opener, PASSWORD, password, secret, signedIn,
} from './harness.ts';

const every = { ...openCalls, ...ownCalls, ...localCalls };
const allMfa = { mfa: { mode: 'optional', methods: ['SMS', 'TOTP', 'EMAIL'] } } as const;

export function describeFaults(harness: AuthHarness): void {
  const open = opener(harness);

  describe('a connection that is cut', () => {
    test.each(Object.entries(openCalls))('%s says so', async (_, call) => {
      const bench = await open();
      bench.setOffline(true);
      expect(await failureCode(call(bench.port, going()))).toBe('offline');
    });

    test('is said of the person\'s own calls, and of an answer', async () => {
      const bench = await signedIn(open, allMfa);
      bench.setOffline(true);
      expect(await failureCode(bench.port.attributes(going()))).toBe('offline');
      expect(await failureCode(bench.port.setUpTotp(going()))).toBe('offline');
    });

    test('ends no sign-in that is under way', async () => {
      const bench = await open();
      await bench.addUser({ username: ANA, password: PASSWORD, status: 'force-change-password' });
      await bench.port.signIn({ username: ANA, password }, going());
      const response = secret('Battery-staple-2');
      bench.setOffline(true);
      expect(await failureCode(bench.port.answer({ response }, going()))).toBe('offline');
      bench.setOffline(false);
      expect(await bench.port.answer({ response }, going())).toEqual({ kind: 'done' });
    });

    test('lets a person sign out here, and not in silence everywhere', async () => {
      const bench = await signedIn(open);
      bench.setOffline(true);
      expect(await failureCode(bench.port.signOut({ everywhere: true }, going()))).toBe('offline');
      expect(await bench.port.currentUser(going())).not.toBeNull();
      await bench.port.signOut({ everywhere: false }, going());
      expect(await bench.port.currentUser(going())).toBeNull();
    });
  });

  describe('a backend in trouble', () => {
    test.each(['throttled', 'service_unavailable'] as const)('%s is told apart', async (code) => {
      const bench = await signedIn(open);
      bench.fail(code);
      expect(await failureCode(bench.port.attributes(going()))).toBe(code);
      expect(await failureCode(bench.port.requestReset({ username: ANA }, going()))).toBe(code);
    });

    test('ends no session', async () => {
      const bench = await signedIn(open);
      bench.advance(2 * 3_600);
      bench.fail('service_unavailable');
      expect(await failureCode(bench.port.currentUser(going()))).toBe('service_unavailable');
    });
  });

  describe('a call that is cancelled', () => {
    test.each(Object.entries(every))('%s does nothing where it was cancelled before', async (_, call) => {
      const { port } = await open();
      expect(await failureCode(call(port, AbortSignal.abort()))).toBe('cancelled');
    });

    test('is over at once', async () => {
      const bench = await open();
      await bench.addUser({ username: ANA, password: PASSWORD });
      bench.setLatency(400);
      const cancel = new AbortController();
      const call = bench.port.requestReset({ username: ANA }, cancel.signal);
      const started = performance.now();
      cancel.abort();
      expect(await failureCode(call)).toBe('cancelled');
      expect(performance.now() - started).toBeLessThan(300);
    });

    test('is news where it signs in after all', async () => {
      const bench = await open();
      await bench.addUser({ username: ANA, password: PASSWORD });
      bench.setLatency(50);
      const cancel = new AbortController();
      const heard = new Promise((resolve) => bench.port.watch(resolve));
      const call = bench.port.signIn({ username: ANA, password }, cancel.signal);
      await Promise.resolve();
      setTimeout(() => cancel.abort(), 10);
      expect(await failureCode(call)).toBe('cancelled');
      expect(await heard).toMatchObject({ type: 'signedIn', user: { signInDetails: { loginId: ANA } } });
    });

    test('leaves the next sign-in its own steps', async () => {
      const bench = await open({ mfa: { mode: 'required', methods: ['EMAIL'] } });
      const ben = 'ben@example.com';
      await bench.addUser({ username: ANA, password: PASSWORD, mfa: ['EMAIL'] });
      await bench.addUser({ username: ben, password: PASSWORD, mfa: ['EMAIL'] });
      bench.setLatency(30);
      const cancel = new AbortController();
      const first = bench.port.signIn({ username: ANA, password }, cancel.signal);
      setTimeout(() => cancel.abort(), 10);
      expect(await failureCode(first)).toBe('cancelled');
      const step = await bench.port.signIn({ username: ben, password }, going());
      expect(step).toMatchObject({ kind: 'code', channel: 'email' });
      const response = secret(await bench.code(ben));
      expect(await bench.port.answer({ response }, going())).toEqual({ kind: 'done' });
      expect(await bench.port.currentUser(going())).toMatchObject({ signInDetails: { loginId: ben } });
    });
  });

  describe('an error', () => {
    const canary = 'Canary-tweets-9';

    test('holds no secret', async () => {
      const bench = await open({ mfa: { mode: 'required', methods: ['TOTP'] } });
      await bench.addUser({ username: ANA, password: PASSWORD });
      const { port } = bench;
      const typed = secret(canary);
      const errors = [
        await failure(port.signIn({ username: ANA, password: typed }, going())),
        await failure(port.signUp({ username: ANA, password: typed, attributes: { email: ANA } }, going())),
        await failure(port.confirmSignUp({ username: 'amy@else.com', code: typed }, going())),
        await failure(port.confirmReset({ username: ANA, code: typed, newPassword: typed }, going())),
      ];
      await port.signIn({ username: ANA, password }, going());
      errors.push(await failure(port.answer({ response: typed }, going())));
      expect(errors.map(everythingIn).join()).not.toContain(canary);
    });
  });
}

/** What an error shows to whoever logs it: itself, what it carries, and what caused it. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? '';
  const own = Reflect.ownKeys(error).map((key) => String(Reflect.get(error, key)));
  return [String(error), error.stack, JSON.stringify(error), ...own, everythingIn(error.cause)].join('\n');
}
