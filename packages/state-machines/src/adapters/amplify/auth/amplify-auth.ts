import { Amplify } from 'aws-amplify';
import type { AuthCapabilities, AuthPort } from '../../../ports/auth.ts';
import { prefetch } from '../../../prefetch.ts';
import { inTurn } from '../../../turns.ts';
import { call } from './call.ts';
import { holdRefreshes } from './late-refresh.ts';
import { loadBesideSession } from './load-beside-session.ts';
import { loadOwnAccount } from './load-own-account.ts';
import { loadSignUp } from './load-sign-up.ts';
import { isKnown, providerOf } from './pool-accounts.ts';
import { placeOfProof } from './proof-return.ts';
import { isImplicit, isReturning } from './redirect-return.ts';
import { createSessionEvents, currentUser } from './session-events.ts';
import { readSettings, type UserPool, userPool } from './settings.ts';
import type { AmplifyServices, ReadServices } from './services.ts';
import { createSignIn } from './sign-in.ts';

/** What of the adapter an app does without, and what it does itself. */
export interface AmplifyAuthOptions {
  /**
   * Takes capabilities away that an app does not want, and adds what no configuration tells: `rememberDevice`, where the
   * pool tracks devices and leaves it to the person. @default what aws-amplify, the configuration and the browser can
   */
  readonly capabilities?: Partial<AuthCapabilities> | undefined;
  /** What the app does itself, in place of functions of aws-amplify; a function is asked at each call. @default {} */
  readonly services?: AmplifyServices | ReadServices | undefined;
}

/** An {@link AuthPort} on Amazon Cognito. */
export interface AmplifyAuth extends AuthPort {
  /** The same backend, where the app does some calls itself: `read` is asked for them at each call. */
  withServices(read: ReadServices): AuthPort;
}

/**
 * An {@link AuthPort} on Amazon Cognito, by `aws-amplify`. The app calls `Amplify.configure` itself, before the first
 * call here.
 *
 * aws-amplify takes no signal. A call that is aborted rejects with `cancelled` at once and its late answer is dropped;
 * where it signs in or out after all, `watch` tells, since it is no longer the call in hand.
 *
 * @example
 * Amplify.configure(outputs);
 * const auth = createAmplifyAuth();
 */
export function createAmplifyAuth(options: AmplifyAuthOptions = {}): AmplifyAuth {
  const { services = {} } = options;
  holdRefreshes();
  const events = createSessionEvents();
  const ownAccount = loadOwnAccount(inTurn);
  const withServices = (read: ReadServices): AuthPort => {
    const whoIs = () => currentUser(read().getCurrentUser);
    return {
      get capabilities() {
        return { ...capabilities(), ...options.capabilities };
      },
      settings: readSettings,
      returning: isReturning,
      watch: (onEvent) => events.watch(onEvent, whoIs),
      currentUser: (signal) =>
        call(signal, async () => {
          await redirectSettled(userPool());
          const user = await whoIs();
          // Nobody waits for a late answer, and it may be about who has gone.
          if (!signal.aborted) events.note(user);
          return user;
        }),
      canReauthenticate: ({ userId }) =>
        isKnown(userId) && (providerOf(userId) === undefined ? provesAsSignIn(read()) : readyForWindow()),
      providerOf: ({ userId }) => providerOf(userId),
      ...createSignIn(events, inTurn, read),
      ...loadSignUp(read),
      ...ownAccount,
    };
  };
  return Object.assign(withServices(typeof services === 'function' ? services : () => services), { withServices });
}

/**
 * Where a redirect came to nothing, aws-amplify finds out within the task of `Amplify.configure`. Asked for the user in
 * that same task it would wait for the redirect, and for five minutes, since it waits for an end that has been.
 */
async function redirectSettled({ loginWith }: UserPool): Promise<void> {
  if (loginWith?.oauth) await new Promise((resolve) => setTimeout(resolve));
}

const capabilities = (): AuthCapabilities => ({
  passkeys: typeof PublicKeyCredential !== 'undefined',
  // Each `USER_AUTH` request of aws-amplify sends a username, and its call takes neither `mediation` nor a signal.
  passkeyAutofill: false,
  // Nothing tells before a sign-in is over whether the pool tracks devices: not the configuration, and not the challenge.
  rememberDevice: false,
  redirect: Amplify.getConfig().Auth?.Cognito.loginWith?.oauth !== undefined && !isImplicit(),
  reauthenticate: true,
});

/** Whoever signs in by a way of the app's own, may have no other. Where the app does not say how they prove it, nobody asks. */
const provesAsSignIn = (own: AmplifyServices): boolean =>
  (!own.handleSignIn || !!own.handleReauthenticate) && (!own.handleConfirmSignIn || !!own.handleConfirmReauthenticate);

/**
 * A window of an identity provider comes back with a code, to a page of the app. What opens it is fetched ahead of the
 * press for it, since a browser lets a page open a window for a moment after a press and no longer.
 */
function readyForWindow(): boolean {
  const { oauth } = userPool().loginWith ?? {};
  const opensWindows = typeof BroadcastChannel !== 'undefined' && oauth?.responseType === 'code' && placeOfProof(oauth.redirectSignIn) !== undefined;
  if (opensWindows) prefetch(loadBesideSession);
  return opensWindows;
}
