import { Amplify } from 'aws-amplify';
import { fetchAuthSession } from 'aws-amplify/auth';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { AuthError } from '../../../errors/auth-error.ts';
import type { SessionEvent } from '../../../ports/auth.ts';
import { deferred } from '../../../testing/deferred.ts';
import { createAmplifyAuth } from './amplify-auth.ts';
import { loadBesideSession } from './load-beside-session.ts';
import { PROOF_CHANNEL } from './proof-return.ts';

vi.mock(import('./load-beside-session.ts'), { spy: true });

const CLIENT = 'browser-test-client';
const STORE = `CognitoIdentityServiceProvider.${CLIENT}`;
const ana = { userId: 'ana', username: 'ana' };

function configure(redirectSignIn: readonly string[]): void {
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: 'us-east-1_abcdefghi',
        userPoolClientId: CLIENT,
        loginWith: {
          oauth: {
            domain: 'nowhere.invalid', scopes: ['openid'], responseType: 'code', providers: ['Google'],
            redirectSignIn: [...redirectSignIn], redirectSignOut: [location.origin],
          },
        },
      },
    },
  });
}

/** A token as Cognito writes it, but for the signature, which the client does not look at. */
function token(): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    sub: 'ana', username: 'ana', 'cognito:username': 'ana', iat: now, auth_time: now, exp: now + 3_600, identities: [{ providerName: 'Google' }],
  };
  return [{ alg: 'RS256' }, payload, 'signature'].map((part) => btoa(JSON.stringify(part)).replaceAll('=', '')).join('.');
}

/** Ana, who came by Google, in an app that listens. */
async function arrive(redirectSignIn: readonly string[] = [`${location.origin}/elsewhere/`]) {
  configure(redirectSignIn);
  localStorage.setItem(`${STORE}.LastAuthUser`, 'ana');
  for (const key of ['accessToken', 'idToken', 'refreshToken']) localStorage.setItem(`${STORE}.ana.${key}`, token());
  const auth = createAmplifyAuth();
  const heard: SessionEvent[] = [];
  onTestFinished(auth.watch((event) => heard.push(event)));
  await auth.currentUser(new AbortController().signal);
  await vi.waitFor(() => expect(auth.providerOf(ana)).toBe('Google'));
  return { auth, heard };
}

/** The window that the call opens: it is closed once its frame is gone. */
function popup() {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const open = vi.spyOn(window, 'open').mockReturnValue(frame.contentWindow);
  const opened = () => vi.waitFor(() => {
    expect(open).toHaveBeenCalledOnce();
    return new URL(String(open.mock.lastCall?.[0])).searchParams;
  });
  const answer = async (said: { readonly code?: string; readonly error?: string }) => {
    const state = (await opened()).get('state');
    const channel = new BroadcastChannel(PROOF_CHANNEL);
    channel.postMessage({ state, code: null, error: null, ...said });
    channel.close();
  };
  return { open, opened, answer, close: () => frame.remove() };
}

const prove = (auth: ReturnType<typeof createAmplifyAuth>) => {
  const cancel = new AbortController();
  const proof = auth.reauthenticate({ user: ana }, cancel.signal).then(({ kind }) => kind, ({ code }: AuthError) => code);
  return { proof, cancel };
};

beforeEach(() => {
  vi.restoreAllMocks();
  vi.mocked(loadBesideSession).mockReset();
  localStorage.clear();
  vi.spyOn(window, 'fetch').mockImplementation(async () => Response.json({ access_token: token(), id_token: token(), refresh_token: 'refresh' }));
});

describe('a window at an identity provider', () => {
  test('is not opened once the call is cancelled, and the next call goes on', async () => {
    const { auth } = await arrive();
    const { open } = popup();
    const arrived = deferred<void>();
    vi.mocked(loadBesideSession).mockImplementationOnce(async () => {
      await arrived.promise;
      return import('./beside-session.ts');
    });
    const { proof, cancel } = prove(auth);
    await vi.waitFor(() => expect(loadBesideSession).toHaveBeenCalledOnce());
    cancel.abort();
    expect(await proof).toBe('cancelled');
    arrived.resolve();
    await auth.signOut({ everywhere: false }, new AbortController().signal);
    expect(open).not.toHaveBeenCalled();
  });

  test('comes back to the page’s own origin, wherever in it', async () => {
    const home = location.href;
    onTestFinished(() => history.replaceState(null, '', home));
    history.replaceState(null, '', '/a/page/of/the/app');
    const own = `${location.origin}/elsewhere/`;
    const { auth } = await arrive([`https://app.${location.hostname}.example.com/`, own]);
    const { opened, answer } = popup();
    expect(auth.canReauthenticate(ana)).toBe(true);
    const { proof } = prove(auth);
    expect((await opened()).get('redirect_uri')).toBe(own);
    await answer({ code: 'abc' });
    expect(await proof).toBe('done');
  });

  test('is not on offer where nothing comes back to the page’s origin', async () => {
    const { auth } = await arrive([`https://app.${location.hostname}.example.com/`, 'myapp://']);
    const { open } = popup();
    expect(auth.canReauthenticate(ana)).toBe(false);
    expect(await prove(auth).proof).toBe('method_unavailable');
    expect(open).not.toHaveBeenCalled();
  });

  test('is fetched before it is asked for; where that fails, the call that needs it tells', async () => {
    const { auth } = await arrive();
    popup();
    vi.mocked(loadBesideSession).mockRejectedValue(new AuthError('offline'));
    expect(auth.canReauthenticate(ana)).toBe(true);
    expect(loadBesideSession).toHaveBeenCalledOnce();
    expect(await prove(auth).proof).toBe('offline');
  });

  test('that is still open is waited for, though the page has the focus', async () => {
    const { auth } = await arrive();
    const { opened, answer } = popup();
    const { proof } = prove(auth);
    await opened();
    window.dispatchEvent(new Event('focus'));
    await answer({ error: 'server_error' });
    expect(await proof).toBe('redirect_failed');
  });

  test('that is closed by hand ends the call', async () => {
    const { auth } = await arrive();
    const { opened, close } = popup();
    const { proof } = prove(auth);
    await opened();
    close();
    window.dispatchEvent(new Event('focus'));
    expect(await proof).toBe('redirect_cancelled');
  });

  test('hides nothing that happens to the session meanwhile, and brings it back untold', async () => {
    const { auth, heard } = await arrive();
    const { opened, answer } = popup();
    const { proof } = prove(auth);
    await opened();
    vi.mocked(window.fetch).mockResolvedValueOnce(Response.json({ __type: 'NotAuthorizedException', message: 'Refresh Token has been revoked' }, { status: 400 }));
    await fetchAuthSession({ forceRefresh: true });
    expect(heard).toEqual([{ type: 'expired' }]);
    await answer({ code: 'abc' });
    expect(await proof).toBe('done');
    expect(heard).toEqual([{ type: 'expired' }]);
  });

  test.each([
    { answer: new Response('', { status: 429 }), code: 'throttled' },
    { answer: new Response('', { status: 503 }), code: 'service_unavailable' },
    { answer: Response.json({ error: 'invalid_grant' }, { status: 400 }), code: 'redirect_failed' },
    { answer: new Response('<!doctype html>'), code: 'redirect_failed' },
  ])('whose code is answered with $answer.status is $code', async ({ answer: response, code }) => {
    const { auth } = await arrive();
    const { answer } = popup();
    vi.mocked(window.fetch).mockResolvedValue(response);
    const { proof } = prove(auth);
    await answer({ code: 'abc' });
    expect(await proof).toBe(code);
  });
});
