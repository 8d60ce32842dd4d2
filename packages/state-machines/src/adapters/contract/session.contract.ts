import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { AuthPort, SessionEvent } from '../../ports/auth.ts';
import { ownCalls } from './every-call.ts';
import { ANA, type AuthHarness, failureCode, going, NEW_PASSWORD, opener, password, secret, signedIn } from './harness.ts';

/** Longer than a session goes without the server. */
const HOURS = 2 * 3_600;

/** Notes what a port tells of the session. */
function listen(port: AuthPort): readonly SessionEvent[] {
  const heard: SessionEvent[] = [];
  onTestFinished(port.watch((event) => heard.push(event)));
  return heard;
}

export function describeSession(harness: AuthHarness): void {
  const open = opener(harness);

  describe('session', () => {
    test('is nobody\'s at first', async () => {
      const { port } = await open();
      expect(await port.currentUser(going())).toBeNull();
      expect(await failureCode(port.authenticatedAt(going()))).toBe('not_signed_in');
    });

    test.each(Object.entries(ownCalls))('%s wants somebody who is signed in', async (_, call) => {
      const { port } = await open();
      expect(await failureCode(call(port, going()))).toBe('not_signed_in');
    });

    test('ends with a sign-out, and a second one does no harm', async () => {
      const { port } = await signedIn(open);
      await port.signOut({ everywhere: false }, going());
      expect(await port.currentUser(going())).toBeNull();
      await port.signOut({ everywhere: false }, going());
    });

    test('is renewed, and does not forget when the person proved who they are', async () => {
      const bench = await signedIn(open);
      const since = await bench.port.authenticatedAt(going());
      bench.advance(HOURS);
      expect(await bench.port.currentUser(going())).not.toBeNull();
      expect(await bench.port.authenticatedAt(going())).toEqual(since);
    });

    test('needs no connection while it is fresh', async () => {
      const bench = await signedIn(open);
      bench.setOffline(true);
      expect(await bench.port.currentUser(going())).toMatchObject({ signInDetails: { loginId: ANA } });
    });

    test('is neither there nor gone while it is stale and the connection is cut', async () => {
      const bench = await signedIn(open);
      bench.advance(HOURS);
      bench.setOffline(true);
      expect(await failureCode(bench.port.currentUser(going()))).toBe('offline');
      bench.setOffline(false);
      expect(await bench.port.currentUser(going())).not.toBeNull();
    });

    test('that was ended elsewhere is over at the next look, and everybody hears it', async () => {
      const bench = await signedIn(open);
      const heard = listen(bench.port);
      bench.revokeSessions(ANA);
      bench.advance(HOURS);
      expect(await bench.port.currentUser(going())).toBeNull();
      expect(heard).toEqual([{ type: 'expired' }]);
    });

    test('that was ended elsewhere is over at the next call, too', async () => {
      const bench = await signedIn(open);
      const heard = listen(bench.port);
      bench.revokeSessions(ANA);
      expect(await failureCode(bench.port.attributes(going()))).toBe('not_signed_in');
      expect(await bench.port.currentUser(going())).toBeNull();
      expect(heard).toEqual([{ type: 'expired' }]);
    });

    test('that was ended elsewhere makes no wrong password of a right one', async () => {
      const bench = await signedIn(open);
      bench.revokeSessions(ANA);
      const change = bench.port.changePassword({ current: password, next: secret(NEW_PASSWORD) }, going());
      expect(await failureCode(change)).toBe('not_signed_in');
    });

    test('says nothing of what the call in hand does', async () => {
      const bench = await open();
      await bench.addUser({ username: ANA, password: password.reveal() });
      const heard = listen(bench.port);
      await bench.port.signIn({ username: ANA, password }, going());
      await bench.port.signOut({ everywhere: false }, going());
      expect(heard).toEqual([]);
    });

    test('tells all who watch of it, where they are several', async () => {
      const { port, addUser } = await open();
      await addUser({ username: ANA, password: password.reveal() });
      const heard = [listen(port), listen(port)];
      await port.signIn({ username: ANA, password }, going());
      const user = await port.currentUser(going());
      const isIn = [{ type: 'signedIn', user }];
      await vi.waitFor(() => expect(heard).toEqual([isIn, isIn]));
      await port.signOut({ everywhere: false }, going());
      const isOut = [...isIn, { type: 'signedOut' }];
      await vi.waitFor(() => expect(heard).toEqual([isOut, isOut]));
    });
  });

  if (!harness.can.tabs) return;

  describe('another tab', () => {
    test('signs in and out, and this one hears it', async () => {
      const bench = await open();
      await bench.addUser({ username: ANA, password: password.reveal() });
      const tab = bench.openTab();
      const heard = listen(bench.port);
      const heardThere = listen(tab);
      await tab.signIn({ username: ANA, password }, going());
      expect(heard).toEqual([{ type: 'signedIn', user: await bench.port.currentUser(going()) }]);
      await tab.signOut({ everywhere: false }, going());
      expect(heard.at(-1)).toEqual({ type: 'signedOut' });
      expect(heardThere).toEqual([]);
    });
  });
}
