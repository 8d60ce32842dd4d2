import { Amplify } from 'aws-amplify';
import { Hub } from 'aws-amplify/utils';
import { AuthError } from '../../../errors/auth-error.ts';
import type { SessionEvent } from '../../../ports/auth.ts';
import { prefetch } from '../../../prefetch.ts';
import { loadBesideSession } from './load-beside-session.ts';
import { handBackProof } from './proof-return.ts';

type Failure = Extract<SessionEvent, { type: 'redirectFailed' }>;
type Return = Extract<SessionEvent, { type: 'signedIn' | 'redirectFailed' }>;

/** What an identity provider, and Cognito after it, write into the address of the way back. */
const TRACES = ['code', 'state', 'error', 'error_description'];

/** Where this tab keeps that it has left for an identity provider, and from which place. */
const DEPARTURE = 'foyer.redirect';

/** What stood in the address: it is taken out of there before anybody draws a form or the app. */
let answer: { readonly error: string | null } | undefined;

/** The person leaves this tab. Other tabs, which share their storage with aws-amplify, do not know of it. */
export function noteDeparture(returnTo: string | undefined): void {
  answer = undefined;
  sessionStorage.setItem(DEPARTURE, returnTo ?? '');
}

/** The place that this tab left for an identity provider; `undefined` where it did not leave. */
export function departure(): string | undefined {
  return typeof sessionStorage === 'undefined' ? undefined : (sessionStorage.getItem(DEPARTURE) ?? undefined);
}

/** Whether providers would answer with tokens in the address, where none may ever be: they are not offered then. */
export function isImplicit(): boolean {
  const isSo = Amplify.getConfig().Auth?.Cognito.loginWith?.oauth?.responseType === 'token';
  if (isSo) prefetch(async () => (await loadBesideSession()).tellOfImplicitFlow());
  return isSo;
}

/** This window was opened for a proof, and is about to close. */
const isProof = handBackProof();

/** Whether an identity provider's answer stands in the address. */
export function isReturning(): boolean {
  if (typeof window === 'undefined') return false;
  if (isProof) return true;
  const { oauth } = Amplify.getConfig().Auth?.Cognito.loginWith ?? {};
  const here = window.location.origin + window.location.pathname;
  const isPlace = oauth?.redirectSignIn.some((uri) => URL.canParse(uri) && new URL(uri).origin + new URL(uri).pathname === here);
  const { searchParams } = new URL(window.location.href);
  return (isPlace ?? false) && searchParams.has('state') && (searchParams.has('code') || searchParams.has('error'));
}

/** Reads the answer, and takes it out of the address. */
export function takeAnswer(): { readonly error: string | null } | undefined {
  const url = new URL(window.location.href);
  if (url.searchParams.has('code') || url.searchParams.has('error')) answer = { error: url.searchParams.get('error') };
  for (const trace of TRACES) url.searchParams.delete(trace);
  if (url.href !== window.location.href) window.history.replaceState(window.history.state, '', url);
  return answer;
}

/** The person is back, one way or the other. */
export function noteReturn(): void {
  answer = undefined;
  sessionStorage.removeItem(DEPARTURE);
}

/** What was made of an error that aws-amplify dispatched: another adapter on the page hears it, too. */
const failures = new WeakMap<object, Failure>();

/**
 * Why a redirect came to nothing. aws-amplify gives one error for all of it, so the address tells: without an answer
 * in it the person came back by themselves. `undefined` in a tab that never left: aws-amplify sees the departure of
 * another tab, and takes this one for its return.
 */
export function redirectFailure(cause: Error = new Error('The redirect failed.')): Failure | undefined {
  const known = failures.get(cause);
  if (known) return known;
  const taken = takeAnswer();
  const place = departure();
  if (!taken && place === undefined) return undefined;
  const isCancelled = !taken || taken.error === 'access_denied';
  const error = new AuthError(isCancelled ? 'redirect_cancelled' : 'redirect_failed', { cause });
  const failure: Failure = { type: 'redirectFailed', error, ...(place && { returnTo: place }) };
  failures.set(cause, failure);
  noteReturn();
  return failure;
}

/** A return that ended before any adapter was made: `Amplify.configure` completes it while the app still starts. */
let early: Return | undefined;
let earlyPlace: string | undefined;
let isEarlyReturn = false;
const stopListening = Hub.listen('auth', ({ payload }) => {
  switch (payload.event) {
    case 'customOAuthState':
      earlyPlace = payload.data;
      break;
    case 'signInWithRedirect':
      isEarlyReturn = true;
      break;
    case 'signedIn':
      if (isEarlyReturn) early = { type: 'signedIn', user: payload.data, returnTo: earlyPlace };
      isEarlyReturn = false;
      break;
    case 'signInWithRedirect_failure':
      early = redirectFailure(payload.data.error);
      break;
  }
});

/** The return that the first adapter of the page has missed. From then on the adapters listen themselves. */
export function takeEarlyReturn(): Return | undefined {
  stopListening();
  const event = early;
  early = undefined;
  if (event?.type === 'signedIn') noteReturn();
  return event;
}
