import { Amplify, createAmplifyContext } from 'aws-amplify';
import { createUserPoolsTokenProvider } from 'aws-amplify/adapter-core';
import {
  confirmSignIn, type ConfirmSignInInput, type ConfirmSignInOutput, getCurrentUser, signIn,
  type SignInInput,
} from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider, DefaultTokenStore } from 'aws-amplify/auth/cognito';
import { AuthError } from '../../../errors/auth-error.ts';
import type { AuthUser } from '../../../ports/auth.ts';
import { aside } from './aside.ts';
import { configurationHint } from './configuration-hint.ts';
import { memoryOver } from './memory-over.ts';
import { signInAtProvider } from './provider-window.ts';
import { type ReadServices, serve } from './services.ts';
import type { SessionEvents } from './session-events.ts';
import { userPool } from './settings.ts';

export { endSession } from './end-session.ts';
export { tellOfImplicitFlow } from './implicit-flow.ts';

/** A sign-in of aws-amplify that leaves the session alone, and after its last step gives it the new tokens. */
export interface BesideSession {
  signIn(input: SignInInput, signal: AbortSignal): Promise<ConfirmSignInOutput>;
  confirmSignIn(input: ConfirmSignInInput, signal: AbortSignal): Promise<ConfirmSignInOutput>;
  /** Signs in at an identity provider, in a window of its own. */
  signInAt(provider: string, signal: AbortSignal): Promise<ConfirmSignInOutput>;
}

interface BesideInput {
  readonly user: AuthUser;
  readonly events: Pick<SessionEvents, 'inHand' | 'proved'>;
  readonly services: ReadServices;
}

const NOTHING_PROVED =
  '[foyer] handleReauthenticate or handleConfirmReauthenticate said that the person is signed in, and brought no tokens, so '
  + 'nothing is proved: call the function that it is given as its second argument, and return what that returns.';

/**
 * aws-amplify refuses to sign anybody in while somebody is. It asks the context that it is called with, and an app may
 * make contexts of its own: in this one nobody is signed in, and its tokens lie in memory, so that they are looked at
 * before the session has them.
 *
 * Its calls reject with `another_person` where the tokens are not this person's.
 */
export function besideSession({ user, events, services }: BesideInput): BesideSession {
  const config = Amplify.getConfig();
  if (!config.Auth) throw new AuthError('not_configured', { hint: configurationHint() });
  const session = cognitoUserPoolsTokenProvider.authTokenStore;
  const memory = memoryOver(session.getKeyValueStorage());
  const context = createAmplifyContext(config, {
    Auth: { tokenProvider: createUserPoolsTokenProvider(config.Auth, memory) },
  });
  const beside = new DefaultTokenStore();
  beside.setAuthConfig(config.Auth);
  beside.setKeyValueStorage(memory);

  const takeOver = async () => {
    const tokens = await beside.loadTokens();
    if (!tokens) throw new AuthError('not_configured', { hint: NOTHING_PROVED });
    const current = await session.loadTokens();
    const people = [tokens, current ?? tokens].map((found) => found.accessToken.payload.sub);
    if (people.some((sub) => sub !== user.userId)) throw new AuthError('another_person');
    // The session's keys bear the name that it began with.
    const username = current?.username ?? tokens.username;
    await cognitoUserPoolsTokenProvider.tokenOrchestrator.setTokens({ tokens: { ...tokens, username } });
    return getCurrentUser();
  };
  /**
   * The step, and after the last of them the new tokens in the session. One that was cancelled changes nothing. It may take
   * minutes, and what happens to the session in these is news: only the new tokens are the call's own doing.
   */
  const goesOn = async (signal: AbortSignal, step: Promise<ConfirmSignInOutput>) => {
    const output = await step;
    signal.throwIfAborted();
    if (output.isSignedIn) await aside(() => events.inHand(signal, async () => events.proved(await takeOver())));
    return output;
  };
  const served = <Input>(
    own: ((input: Input, theirs: (input: Input) => Promise<ConfirmSignInOutput>) => Promise<ConfirmSignInOutput>) | undefined,
    theirs: (input: Input) => Promise<ConfirmSignInOutput>,
    input: Input,
  ) => aside(() => serve(own && ((given: Input) => own(given, theirs)), theirs, input));

  return {
    signIn: (input, signal) =>
      goesOn(signal, served(services().handleReauthenticate, (given) => signIn(context, given), input)),
    confirmSignIn: (input, signal) =>
      goesOn(signal, served(services().handleConfirmReauthenticate, (given) => confirmSignIn(context, given), input)),
    // A window has no words for the page.
    signInAt: (provider, signal) => goesOn(signal, (async () => {
      const tokens = await signInAtProvider(userPool(), provider, signal);
      if (tokens.accessToken.payload.sub !== user.userId) throw new AuthError('another_account');
      await beside.storeTokens(tokens);
      return { isSignedIn: true, nextStep: { signInStep: 'DONE' } };
    })()),
  };
}
