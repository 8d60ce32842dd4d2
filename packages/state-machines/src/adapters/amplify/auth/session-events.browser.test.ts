import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SessionEvent } from '../../../ports/auth.ts';
import { createUploader } from '../../../storage/create-uploader.ts';
import { createManualClock, createMemoryEnvironment } from '../../memory/index.ts';
import { createAmplifyAuth } from './amplify-auth.ts';
import { createAmplifyStorage } from '../storage/amplify-storage.ts';

const CLIENT = 'browser-test-client';
const STORE = `CognitoIdentityServiceProvider.${CLIENT}`;

const configuration = (oauth?: object): ResourcesConfig => ({
  Auth: {
    Cognito: {
      userPoolId: 'us-east-1_abcdefghi',
      userPoolClientId: CLIENT,
      loginWith: {
        email: true,
        ...(oauth && {
          oauth: {
            domain: 'nowhere.invalid', scopes: ['openid'], responseType: 'code', providers: ['Google'],
            redirectSignIn: [location.origin + location.pathname], redirectSignOut: [location.origin + location.pathname],
          },
        }),
      },
    },
  },
});

const going = () => new AbortController().signal;

/** A token as Cognito writes it, but for the signature, which the client does not look at. */
function token(user: string): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = { sub: user, username: user, 'cognito:username': user, iat: now, auth_time: now, exp: now + 3_600 };
  return [{ alg: 'RS256' }, payload, 'signature'].map((part) => btoa(JSON.stringify(part)).replaceAll('=', '')).join('.');
}

/** What aws-amplify writes when somebody signs in. */
function signInBy(storage: Storage, user: string): void {
  storage.setItem(`${STORE}.LastAuthUser`, user);
  for (const key of ['accessToken', 'idToken', 'refreshToken']) storage.setItem(`${STORE}.${user}.${key}`, token(user));
  storage.setItem(`${STORE}.${user}.clockDrift`, '0');
}

function signOutBy(storage: Storage, user: string): void {
  for (const key of ['accessToken', 'idToken', 'refreshToken', 'clockDrift']) storage.removeItem(`${STORE}.${user}.${key}`);
  storage.removeItem(`${STORE}.LastAuthUser`);
}

/** The storage of another document of this origin: what is written there is heard here, as from another tab. */
function otherTab(): Storage {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const storage = frame.contentWindow?.localStorage;
  if (!storage) throw new Error('The frame has no storage.');
  return storage;
}

function listening() {
  const auth = createAmplifyAuth();
  const heard: SessionEvent[] = [];
  onTestFinished(auth.watch((event) => heard.push(event)));
  return { auth, heard };
}

const signedIn = (user: string) => ({ type: 'signedIn', user: { userId: user, username: user } });

beforeEach(() => {
  localStorage.clear();
  Amplify.configure(configuration());
});
afterEach(() => {
  localStorage.clear();
});

describe('a session that changes elsewhere', () => {
  test('is heard when another tab signs in and out', async () => {
    const { heard } = listening();
    const tab = otherTab();
    signInBy(tab, 'ana');
    await vi.waitFor(() => expect(heard).toEqual([signedIn('ana')]));
    signOutBy(tab, 'ana');
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ type: 'signedOut' }));
    expect(heard).toHaveLength(2);
  });

  test('is told with the name that was typed, which another tab writes after the tokens', async () => {
    const { heard } = listening();
    const tab = otherTab();
    const details = { loginId: 'ana@example.com' };
    const writeOn = new AbortController();
    onTestFinished(() => writeOn.abort());
    addEventListener('storage', ({ key }) => {
      if (!key?.endsWith('.refreshToken')) return;
      // In a task of its own: by then aws-amplify has told of the tokens.
      setTimeout(() => {
        tab.setItem(`${STORE}.ana.signInDetails`, JSON.stringify(details));
        tab.setItem(`${STORE}.ana.clockDrift`, '0');
      });
    }, { signal: writeOn.signal });
    for (const [key, value] of [['LastAuthUser', 'ana'], ['ana.accessToken', token('ana')], ['ana.idToken', token('ana')], ['ana.refreshToken', token('ana')]] as const) {
      tab.setItem(`${STORE}.${key}`, value);
    }
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'signedIn', user: { userId: 'ana', username: 'ana', signInDetails: details } }]));
  });

  test('has expired where another tab has found it so, and not where it was ended after that', async () => {
    const { heard } = listening();
    const tab = otherTab();
    signInBy(tab, 'ana');
    await vi.waitFor(() => expect(heard).toEqual([signedIn('ana')]));
    tab.setItem('foyer.session-expired', '');
    signOutBy(tab, 'ana');
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ type: 'expired' }));
    signInBy(tab, 'ana');
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    signOutBy(tab, 'ana');
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ type: 'signedOut' }));
  });

  // A document hears nothing of what it writes itself, as it hears nothing of cookies.
  test.each(['focus', 'pageshow'])('is found at %s where no store tells of it', async (event) => {
    signInBy(localStorage, 'ana');
    const { auth, heard } = listening();
    await auth.currentUser(going());
    signOutBy(localStorage, 'ana');
    signInBy(localStorage, 'ben');
    window.dispatchEvent(new Event(event));
    await vi.waitFor(() => expect(heard).toEqual([signedIn('ben')]));
    signOutBy(localStorage, 'ben');
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ type: 'signedOut' }));
  });

  test('is no news where it is the same', async () => {
    signInBy(localStorage, 'ana');
    const { auth, heard } = listening();
    await auth.currentUser(going());
    window.dispatchEvent(new Event('focus'));
    await auth.currentUser(going());
    expect(heard).toEqual([]);
  });

  test('is not looked for once nobody listens', async () => {
    signInBy(localStorage, 'ana');
    const auth = createAmplifyAuth();
    await auth.currentUser(going());
    const heard: SessionEvent[] = [];
    auth.watch((event) => heard.push(event))();
    signOutBy(localStorage, 'ana');
    window.dispatchEvent(new Event('focus'));
    await auth.currentUser(going());
    expect(heard).toEqual([]);
  });
});

describe('a return from an identity provider', () => {
  const home = location.pathname;
  const state = `once-${[...'/posts/7'].map((letter) => letter.charCodeAt(0).toString(16)).join('')}`;

  // The sandbox answers in the end-to-end journeys; here the answer of the token endpoint is all that is needed.
  const comeBack = () => {
    const tokens = { access_token: token('ana'), id_token: token('ana'), refresh_token: 'refresh' };
    vi.spyOn(window, 'fetch').mockResolvedValue(Response.json(tokens));
    onTestFinished(() => void vi.restoreAllMocks());
    history.replaceState(null, '', `${home}?code=abc&state=${state}`);
    localStorage.setItem(`${STORE}.inflightOAuth`, 'true');
    localStorage.setItem(`${STORE}.oauthState`, state);
    Amplify.configure(configuration({}));
  };

  test('brings the person and the place that they left', async () => {
    const { heard } = listening();
    comeBack();
    await vi.waitFor(() => expect(heard).toEqual([{ ...signedIn('ana'), returnTo: '/posts/7' }]));
    expect(location.search).toBe('');
  });

  test('keeps the place for who begins to listen later', async () => {
    const auth = createAmplifyAuth();
    comeBack();
    expect(await auth.currentUser(going())).toMatchObject({ userId: 'ana' });
    const heard: SessionEvent[] = [];
    onTestFinished(auth.watch((event) => heard.push(event)));
    await vi.waitFor(() => expect(heard).toEqual([{ ...signedIn('ana'), returnTo: '/posts/7' }]));
  });
});

describe('a return from an identity provider that comes to nothing', () => {
  const home = location.pathname;

  beforeEach(() => sessionStorage.setItem('foyer.redirect', '/posts/7'));

  afterEach(() => {
    history.replaceState(null, '', home);
    sessionStorage.clear();
  });

  test.each([
    { search: '?error=access_denied&error_description=No+thanks&state=x', code: 'redirect_cancelled' },
    { search: '?error=server_error&state=x', code: 'redirect_failed' },
    { search: '?code=abc&state=forged', code: 'redirect_failed' },
    { search: '?page=2', code: 'redirect_cancelled' },
  ])('$search is $code, and the address is clean', async ({ search, code }) => {
    const { heard } = listening();
    history.replaceState(null, '', home + search);
    localStorage.setItem(`${STORE}.inflightOAuth`, 'true');
    localStorage.setItem(`${STORE}.oauthState`, 'expected');
    Amplify.configure(configuration({}));
    await vi.waitFor(() => expect(heard).toMatchObject([{ type: 'redirectFailed', error: { code }, returnTo: '/posts/7' }]));
    expect([...new URLSearchParams(location.search).keys()]).toEqual(search === '?page=2' ? ['page'] : []);
  });

  test('is told to who begins to listen later', async () => {
    const auth = createAmplifyAuth();
    localStorage.setItem(`${STORE}.inflightOAuth`, 'true');
    Amplify.configure(configuration({}));
    expect(await auth.currentUser(going())).toBeNull();
    const heard: SessionEvent[] = [];
    onTestFinished(auth.watch((event) => heard.push(event)));
    await vi.waitFor(() => expect(heard).toMatchObject([{ type: 'redirectFailed', error: { code: 'redirect_cancelled' } }]));
  });

  test('is no news in a tab that never left', async () => {
    sessionStorage.clear();
    const { auth, heard } = listening();
    localStorage.setItem(`${STORE}.inflightOAuth`, 'true');
    Amplify.configure(configuration({}));
    expect(await auth.currentUser(going())).toBeNull();
    expect(heard).toEqual([]);
  });
});

describe('a page that the browser has kept while its person was at an identity provider', () => {
  afterEach(() => sessionStorage.clear());

  test('tells that they are back without an answer, each time, and they may go again', async () => {
    // The page of a test cannot leave.
    const navigation: EventTarget = Reflect.get(window, 'navigation');
    const stays = vi.fn((event: Event) => event.preventDefault());
    navigation.addEventListener('navigate', stays);
    onTestFinished(() => navigation.removeEventListener('navigate', stays));
    Amplify.configure(configuration({}));
    const { auth, heard } = listening();
    for (const times of [1, 2]) {
      await auth.signInWithRedirect({ provider: 'Google', returnTo: '/posts/7' }, going());
      expect(stays).toHaveBeenCalledTimes(times);
      expect(localStorage.getItem(`${STORE}.oauthPKCE`)).not.toBeNull();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await vi.waitFor(() => expect(heard.splice(0)).toMatchObject([{ type: 'redirectFailed', error: { code: 'redirect_cancelled' }, returnTo: '/posts/7' }]));
      expect(Object.keys(localStorage)).toEqual([]);
      expect(Object.keys(sessionStorage)).toEqual([]);
    }
  });
});

describe('an answer that aws-amplify does not wait for', () => {
  const home = location.pathname;
  const arrive = () => {
    Amplify.configure(configuration({}));
    history.replaceState(null, '', `${home}?code=abc&state=late&page=2`);
    const auth = createAmplifyAuth();
    expect(auth.returning()).toBe(true);
    const heard: SessionEvent[] = [];
    onTestFinished(auth.watch((event) => heard.push(event)));
    return { auth, heard };
  };

  afterEach(() => {
    history.replaceState(null, '', home);
    sessionStorage.clear();
  });

  test('is a failure in the tab that left, since another tab ended the wait', async () => {
    sessionStorage.setItem('foyer.redirect', '/posts/7');
    const { auth, heard } = arrive();
    await vi.waitFor(() =>
      expect(heard).toMatchObject([{ type: 'redirectFailed', error: { code: 'redirect_failed' }, returnTo: '/posts/7' }]));
    expect(location.search).toBe('?page=2');
    expect(auth.returning()).toBe(false);
  });

  test('is nobody in a tab that never left, as an old link is', async () => {
    const { heard } = arrive();
    await vi.waitFor(() => expect(heard).toEqual([{ type: 'signedOut' }]));
    expect(location.search).toBe('?page=2');
  });

  test('leaves those signed in who are', async () => {
    signInBy(localStorage, 'ana');
    const { heard } = arrive();
    await vi.waitFor(() => expect(heard).toEqual([signedIn('ana')]));
  });
});

describe('the files of a tab, where the session expires in another', () => {
  /** A list with a file of Ana's that waits for her word. */
  const listOfAna = async () => {
    listening();
    const storage = createAmplifyStorage();
    const told = vi.fn();
    onTestFinished(storage.watchIdentity(told));
    const tab = otherTab();
    signInBy(tab, 'ana');
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    told.mockClear();
    const uploader = createUploader({ storage, environment: createMemoryEnvironment(createManualClock()), path: 'public/', autoUpload: false });
    const ids = uploader.add([new File(['mine'], 'mine.txt')]);
    const leave = (isExpired: boolean) => {
      if (isExpired) tab.setItem('foyer.session-expired', '');
      signOutBy(tab, 'ana');
    };
    return { storage, tab, told, ids, list: uploader.list.get, leave };
  };

  test('stay, and are hers when she is back', async () => {
    const { tab, told, ids, list, leave } = await listOfAna();
    leave(true);
    signInBy(tab, 'ana');
    await vi.waitFor(() => expect(told.mock.calls).toEqual([[true]]));
    expect(list()).toEqual(ids);
  });

  test('are gone when somebody else comes', async () => {
    const { tab, told, list, leave } = await listOfAna();
    leave(true);
    signInBy(tab, 'ben');
    await vi.waitFor(() => expect(told.mock.calls).toEqual([[false]]));
    expect(list()).toEqual([]);
  });

  test('are gone where she signs out, and before she is back', async () => {
    const { tab, told, list, leave } = await listOfAna();
    leave(false);
    await vi.waitFor(() => expect(told.mock.calls).toEqual([[false]]));
    expect(list()).toEqual([]);
    signInBy(tab, 'ana');
    await vi.waitFor(() => expect(told.mock.calls).toEqual([[false], [false]]));
  });

  test('are gone where she signs out, also for who looks as she comes back', async () => {
    const { storage, tab, told, leave } = await listOfAna();
    leave(false);
    await vi.waitFor(() => expect(told.mock.calls).toEqual([[false]]));
    signInBy(tab, 'ana');
    onTestFinished(storage.watchIdentity(() => {}));
    await vi.waitFor(() => expect(told.mock.calls).toEqual([[false], [false]]));
  });

  test('are those of who was signed in before the page came', async () => {
    signInBy(localStorage, 'ana');
    const storage = createAmplifyStorage();
    const told = vi.fn();
    const loading = vi.spyOn(cognitoUserPoolsTokenProvider.authTokenStore, 'loadTokens');
    onTestFinished(() => loading.mockRestore());
    onTestFinished(storage.watchIdentity(told));
    await loading.mock.results[0]?.value;
    const tab = otherTab();
    tab.setItem('foyer.session-expired', '');
    signOutBy(tab, 'ana');
    signInBy(tab, 'ana');
    await vi.waitFor(() => expect(told.mock.calls).toEqual([[true]]));
  });
});
