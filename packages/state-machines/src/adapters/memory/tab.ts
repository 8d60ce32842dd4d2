import { AuthError } from '../../errors/auth-error.ts';
import type { AuthCapabilities, AuthPort, AuthUser, SessionEvent, SignInStep } from '../../ports/auth.ts';
import { createAccount } from './account.ts';
import { authUser, type Browser, createBrowser } from './browser.ts';
import type { MemoryCall } from './calls.ts';
import type { MemoryAuth } from './handle.ts';
import { firstFactors } from './first-factors.ts';
import { createPasskeyRequests } from './passkey-requests.ts';
import { createDevices, createPasskeys } from './passkeys-and-devices.ts';
import { createRecover } from './recover.ts';
import { createRedirect } from './redirect.ts';
import { createSecondFactors } from './second-factors.ts';
import { createSignIn, type SignInResult } from './sign-in.ts';
import { createSignUp } from './sign-up.ts';
import type { StoredUser } from './user-pool.ts';
import type { World } from './world.ts';

/** One tab of a browser: the port, with the sign-in that is under way in it. */
export function openTab(world: World, browser: Browser): MemoryAuth {
  const { pool, clock, calls } = world;
  const watchers = new Set<(event: SessionEvent) => void>();
  const hear = (event: SessionEvent) => {
    for (const watcher of watchers) watcher(event);
  };
  browser.join(hear);

  const devices = createDevices({ pool, clock, browser });
  const requests = createPasskeyRequests(world.passkeyBehaviour);
  const passkeys = createPasskeys({ pool, clock, present: requests.present });
  const factors = createSecondFactors({ pool, clock });
  const account = createAccount(world);
  const recover = createRecover(world);
  const signUp = createSignUp(world);
  const signIn = createSignIn({
    pool, codes: world.codes, clock, presentPasskey: requests.present, redeemPasskey: requests.redeem, isRemembered: devices.isRemembered,
  });
  const { redirect, leave } = createRedirect({ pool, browser, hear });

  // A call that was cancelled is no longer in hand: what it comes to late is news to this tab, too.
  const inHand = (signal: AbortSignal) => (signal.aborted ? undefined : hear);

  // Two Authenticators on a page watch the same tab: the one that did not call is told, too, once the other has its answer.
  const tellOthers = (event: SessionEvent, signal: AbortSignal) => {
    if (watchers.size > 1 && !signal.aborted) setTimeout(hear, 0, event);
  };
  const endSession = (signal: AbortSignal) => {
    if (browser.session) tellOthers({ type: 'signedOut' }, signal);
    browser.end('signedOut', inHand(signal));
  };

  /** Who is to prove who they are, where the sign-in under way is one beside the session. */
  let proving: AuthUser | undefined;
  const assertSamePerson = ({ userId }: AuthUser, sub: string) => {
    const people = [sub, browser.session?.user.sub ?? sub];
    if (people.some((found) => found !== userId)) throw new AuthError('another_person');
  };

  const settle = ({ step, signedIn }: SignInResult, signal: AbortSignal): SignInStep => {
    if (!signedIn) return step;
    if (proving) {
      signal.throwIfAborted();
      assertSamePerson(proving, signedIn.user.sub);
    }
    devices.note(signedIn.user);
    browser.start(signedIn, inHand(signal));
    if (browser.session) tellOthers({ type: 'signedIn', user: authUser(browser.session) }, signal);
    return step;
  };

  const assertNobodySignedIn = () => {
    if (browser.renewed(calls.reachServer)) throw new AuthError('already_signed_in');
  };

  /** A call for the person who is signed in. */
  const own = <T>(call: MemoryCall, signal: AbortSignal, work: (user: StoredUser) => T | Promise<T>): Promise<T> =>
    calls.run(call, signal, () => work(browser.proven(calls.reachServer).user));

  const port: AuthPort = {
    capabilities: { ...capabilities(world), ...world.options.capabilities },
    settings: () => world.settings,
    watch(onEvent) {
      watchers.add(onEvent);
      return () => watchers.delete(onEvent);
    },

    returning: () => false,
    currentUser: (signal) =>
      calls.run('currentUser', signal, () => {
        const session = browser.renewed(calls.reachServer);
        return session ? authUser(session) : null;
      }),
    authenticatedAt: (signal) =>
      calls.run('authenticatedAt', signal, () => {
        const session = browser.renewed(calls.reachServer);
        if (!session) throw new AuthError('not_signed_in');
        return new Date(session.authenticatedAt);
      }),

    signIn: (request, signal) =>
      calls.run('signIn', signal, async () => {
        assertNobodySignedIn();
        proving = undefined;
        return settle(await signIn.begin(request), signal);
      }),
    pickPasskey: (signal) =>
      calls.run('pickPasskey', signal, async () => {
        const { user, passkey } = await requests.list(signal);
        return { username: loginIdOf(user, world), passkey };
      }),
    canReauthenticate: ({ userId }) => {
      const user = pool.find(userId);
      return user !== undefined && (user.provider !== undefined || firstFactors(user, pool).length > 0);
    },
    providerOf: ({ userId }) => pool.find(userId)?.provider,
    reauthenticate: ({ user, ...request }, signal) =>
      calls.run('reauthenticate', signal, async () => {
        proving = user;
        const person = pool.find(user.userId);
        if (person?.provider) return settle(signIn.resume({ user: person, loginId: user.username, flow: 'USER_AUTH' }), signal);
        return settle(await signIn.begin({ ...request, username: user.username }), signal);
      }),
    answer: (request, signal) =>
      calls.run('answer', signal, async () => settle(await signIn.answer(request), signal)),
    autoSignIn: (signal) =>
      calls.run('autoSignIn', signal, () => {
        assertNobodySignedIn();
        proving = undefined;
        return settle(signIn.resume(signUp.claim()), signal);
      }),
    signInWithRedirect: (request, signal) => calls.run('signInWithRedirect', signal, () => leave(request)),
    signOut: ({ everywhere }, signal) =>
      calls.run('signOut', signal, () => {
        if (everywhere && browser.session) {
          calls.reachServer();
          browser.session.user.generation += 1;
        }
        endSession(signal);
      }),

    signUp: (request, signal) => calls.run('signUp', signal, () => signUp.begin(request)),
    confirmSignUp: (request, signal) => calls.run('confirmSignUp', signal, () => signUp.confirm(request)),
    resendSignUpCode: (request, signal) => calls.run('resendSignUpCode', signal, () => signUp.resend(request)),
    requestReset: (request, signal) => calls.run('requestReset', signal, () => recover.request(request)),
    confirmReset: (request, signal) => calls.run('confirmReset', signal, () => recover.confirm(request)),

    attributes: (signal) => own('attributes', signal, (user) => user.attributes),
    updateAttributes: (attributes, signal) =>
      own('updateAttributes', signal, (user) => account.update(user, attributes)),
    deleteAttributes: (names, signal) => own('deleteAttributes', signal, (user) => account.remove(user, names)),
    sendAttributeCode: ({ attribute }, signal) =>
      own('sendAttributeCode', signal, (user) => account.sendCode(user, attribute)),
    confirmAttribute: (request, signal) => own('confirmAttribute', signal, (user) => account.confirm(user, request)),
    changePassword: (request, signal) => own('changePassword', signal, (user) => account.changePassword(user, request)),
    deleteUser: (signal) =>
      own('deleteUser', signal, (user) => {
        pool.remove(user);
        browser.end('signedOut');
      }),

    setUpTotp: (signal) => own('setUpTotp', signal, factors.setUpTotp),
    confirmTotp: ({ code }, signal) => own('confirmTotp', signal, (user) => factors.confirmTotp(user, code.reveal())),
    mfaPreference: (signal) => own('mfaPreference', signal, factors.preference),
    setMfaPreference: (preference, signal) =>
      own('setMfaPreference', signal, (user) => factors.setPreference(user, preference)),

    passkeys: (signal) => own('passkeys', signal, passkeys.list),
    createPasskey: (signal) => own('createPasskey', signal, passkeys.create),
    deletePasskey: ({ id }, signal) => own('deletePasskey', signal, (user) => passkeys.remove(user, id)),

    devices: (signal) => own('devices', signal, devices.list),
    rememberDevice: (signal) => own('rememberDevice', signal, devices.remember),
    forgetDevice: ({ id }, signal) => own('forgetDevice', signal, (user) => devices.forget(user, id)),
  };

  return {
    ...port,
    handle: {
      ...world.controls,
      redirect,
      get isPasskeyListOpen() {
        return requests.isListOpen;
      },
      pickPasskey(username) {
        const user = world.known(username);
        if (user.passkeys.length === 0) throw new Error(`[foyer] ${username} has no passkey: name one with the user, or create it.`);
        requests.pick(user);
      },
      expireSession: () => browser.end('expired'),
      openTab: () => openTab(world, browser),
      openBrowser: () => openTab(world, createBrowser(world)),
    },
  };
}

const capabilities = ({ settings, options }: World): AuthCapabilities => ({
  passkeys: settings.factors.includes('WEB_AUTHN'),
  passkeyAutofill: settings.factors.includes('WEB_AUTHN'),
  rememberDevice: options.pool?.deviceTracking ?? false,
  redirect: settings.socialProviders.length > 0,
  reauthenticate: true,
});

/** What the user signs in with. */
const loginIdOf = ({ username, attributes }: StoredUser, { settings: { loginMechanisms } }: World): string =>
  loginMechanisms.flatMap((mechanism) => attributes[mechanism] ?? []).at(0) ?? username;
