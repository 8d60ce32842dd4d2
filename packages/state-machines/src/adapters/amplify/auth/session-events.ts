import 'aws-amplify/auth/enable-oauth-listener';
import { getCurrentUser } from 'aws-amplify/auth';
import { Hub } from 'aws-amplify/utils';
import { AuthError } from '../../../errors/auth-error.ts';
import type { AuthUser, SessionEvent } from '../../../ports/auth.ts';
import { isAside } from './aside.ts';
import { toAuthError } from './errors.ts';
import { forgetExpiry, isExpiry, noteExpiry } from './expiry-mark.ts';
import { notePoolAccount } from './pool-accounts.ts';
import { departure, isReturning, noteReturn, redirectFailure, takeAnswer, takeEarlyReturn } from './redirect-return.ts';

type Listener = (event: SessionEvent) => void;
type WhoIs = () => Promise<AuthUser | null>;

export interface SessionEvents {
  /** `whoIs` tells who is signed in, for the looks in between. */
  watch(listener: Listener, whoIs: WhoIs): () => void;
  /** Takes note of who is signed in, so that only a change is news. */
  note(user: AuthUser | null): void;
  /** Runs a call that signs in or out. Until it settles or is aborted, what it changes is its answer and no event. */
  inHand<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T>;
  /** The session has the tokens of a sign-in beside it. */
  proved(user: AuthUser): void;
}

/**
 * Tells of what happens to the session outside the call in hand.
 *
 * aws-amplify tells of other tabs where the tokens are in `localStorage`. A cookie or session store says nothing, nor
 * does a page hear that sleeps in the back/forward cache: the session is looked at again when the page comes back.
 */
export function createSessionEvents(): SessionEvents {
  const listeners = new Map<Listener, WhoIs>();
  const hands = new Set<AbortSignal>();
  let known: string | null | undefined;
  let returnTo: string | undefined;
  let isReturn = false;
  /** A redirect's return that came before anybody watched: the client completes it while the app still starts. */
  let unheard: SessionEvent | undefined = takeEarlyReturn();
  /** What the call in hand brought about. Its caller has the answer; others who watch do not. */
  let answered: SessionEvent | undefined;

  const isOwn = () => [...hands].some((signal) => !signal.aborted);
  const tell = (event: SessionEvent) => {
    for (const listener of listeners.keys()) listener(event);
  };
  const tellOrKeep = (event: SessionEvent) => {
    if (listeners.size === 0) unheard = event;
    else tell(event);
  };

  const signedIn = (user: AuthUser, isAnswer = false) => {
    const isNews = known !== user.userId && !isAnswer;
    known = user.userId;
    forgetExpiry();
    void notePoolAccount();
    if (isReturn) tellReturn(user);
    else if (isNews) tell({ type: 'signedIn', user });
    else if (isAnswer) answered = { type: 'signedIn', user };
  };
  const tellReturn = (user: AuthUser) => {
    const event: SessionEvent = { type: 'signedIn', user, ...(returnTo !== undefined && { returnTo }) };
    isReturn = false;
    returnTo = undefined;
    noteReturn();
    tellOrKeep(event);
  };
  const failed = (failure: Extract<SessionEvent, { type: 'redirectFailed' }> | undefined) => {
    isReturn = false;
    returnTo = undefined;
    if (failure) tellOrKeep(failure);
  };
  const ended = (type: 'signedOut' | 'expired', isAnswer = false) => {
    const isNews = typeof known === 'string' && !isAnswer;
    known = null;
    if (isNews) tell({ type });
    else if (isAnswer) answered = { type };
  };
  /** Where several watch, as two Authenticators on a page do, all of them are told, once the caller has its answer. */
  const tellOthers = async () => {
    const event = answered;
    answered = undefined;
    if (!event || listeners.size < 2) return;
    await nextTask();
    tell(event);
  };

  Hub.listen('auth', ({ payload, crossTab }) => {
    const isAnswer = !crossTab && isOwn();
    switch (payload.event) {
      case 'customOAuthState':
        returnTo = payload.data;
        break;
      case 'signInWithRedirect':
        isReturn = true;
        break;
      case 'signedIn':
        if (crossTab) void signedInElsewhere(payload.data);
        else if (!isAside()) signedIn(payload.data, isAnswer);
        break;
      case 'signedOut':
        ended(crossTab && isExpiry() ? 'expired' : 'signedOut', isAnswer);
        break;
      case 'tokenRefresh_failure':
        // The tokens stay, and the session with them, where the server was not reached or not well.
        if (toAuthError(payload.data.error, REFRESH).code === 'not_signed_in') {
          noteExpiry();
          ended('expired', isAnswer);
        }
        break;
      case 'signInWithRedirect_failure':
        failed(redirectFailure(payload.data.error));
        break;
    }
  }, { enableCrossTabEvents: true });

  /** Whoever watches, watches the same session: the first to do so says whose it is. */
  const whoIs = async () => {
    const [ask = currentUser] = listeners.values();
    return ask().catch((error: unknown) => AuthError.from(error));
  };
  /** aws-amplify tells of another tab's sign-in while that tab still writes: with which name it was comes after the tokens. */
  const signedInElsewhere = async (told: AuthUser) => {
    if (told.signInDetails) return signedIn(told);
    await lastWrite();
    const user = await whoIs();
    if (user instanceof AuthError) signedIn(told);
    else if (user) signedIn(user);
  };
  const lookAgain = async () => {
    if (document.visibilityState === 'hidden' || known === undefined || isOwn()) return;
    const user = await whoIs();
    // Whether somebody is signed in cannot be said without a connection; the next look will tell.
    if (user instanceof AuthError) return;
    if (user) signedIn(user);
    else ended(isExpiry() ? 'expired' : 'signedOut');
  };
  /**
   * Sees to it that a return ends. aws-amplify tells of one that it waits for; of an answer that it does not expect,
   * as after a second tab ended its wait, it says nothing.
   */
  const settleReturn = async () => {
    let isTold = false;
    const stop = Hub.listen('auth', ({ payload }) => {
      isTold ||= payload.event === 'signInWithRedirect' || payload.event === 'signInWithRedirect_failure';
    });
    // aws-amplify reads the address within the task that configures it.
    await nextTask();
    takeAnswer();
    const user = await whoIs();
    // It lets those go on who wait for the user, and tells of the return after that.
    await nextTask();
    stop();
    if (isTold) return;
    if (user instanceof AuthError) failed(redirectFailure(user));
    else if (user) tell({ type: 'signedIn', user });
    else if (departure() !== undefined) failed(redirectFailure());
    else tell({ type: 'signedOut' });
    noteReturn();
  };
  /** Looks again whenever the page comes back into view, until the signal is aborted. */
  const lookWhenBack = (signal: AbortSignal) => {
    if (typeof document === 'undefined') return;
    document.addEventListener('visibilitychange', lookAgain, { signal });
    window.addEventListener('focus', lookAgain, { signal });
    window.addEventListener('pageshow', lookAgain, { signal });
  };
  let looking = new AbortController();

  return {
    watch(listener, whoIs) {
      if (listeners.size === 0) {
        void notePoolAccount();
        looking = new AbortController();
        lookWhenBack(looking.signal);
        if (isReturning()) void settleReturn();
      }
      listeners.set(listener, whoIs);
      if (unheard) {
        const event = unheard;
        unheard = undefined;
        queueMicrotask(() => tell(event));
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) looking.abort();
      };
    },
    note(user) {
      known = user?.userId ?? null;
      void notePoolAccount();
    },
    async inHand(signal, run) {
      hands.add(signal);
      try {
        return await run();
      } finally {
        hands.delete(signal);
        void tellOthers();
      }
    },
    proved: (user) => signedIn(user, true),
  };
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** The last that another tab writes when it signs in, or a second, where its store says nothing. */
const lastWrite = () =>
  new Promise<void>((resolve) => {
    const listening = new AbortController();
    const end = () => {
      listening.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, 1_000);
    window.addEventListener('storage', ({ key }) => key?.endsWith('.clockDrift') && end(), { signal: listening.signal });
  });

/** Errors of a refresh after which aws-amplify has taken the tokens away. */
const REFRESH = {
  PasswordResetRequiredException: 'not_signed_in',
  RefreshTokenReuseException: 'not_signed_in',
  TokenRevokedException: 'not_signed_in',
  UserNotConfirmedException: 'not_signed_in',
} as const;

/** Who is signed in, or `null`. @throws {AuthError} `offline` where the tokens are too old to tell without the server */
export async function currentUser(ask: () => Promise<AuthUser> = getCurrentUser): Promise<AuthUser | null> {
  try {
    return await ask();
  } catch (cause) {
    const error = toAuthError(cause, REFRESH);
    if (error.code === 'not_signed_in') return null;
    throw error;
  }
}
