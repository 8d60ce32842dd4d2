import { Amplify, createAmplifyContext } from 'aws-amplify';
import { createUserPoolsTokenProvider } from 'aws-amplify/adapter-core';
import {
  type AuthUser as SessionUser, confirmSignIn, type ConfirmSignInInput, type ConfirmSignInOutput, getCurrentUser, signIn,
  type SignInInput,
} from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider, DefaultTokenStore } from 'aws-amplify/auth/cognito';
import { AuthError } from '../../errors/auth-error.ts';
import type { AuthUser } from '../../ports/auth.ts';
import { configurationHint } from './errors.ts';
import { memoryOver } from './memory-over.ts';
import { signInAtProvider } from './provider-window.ts';
import { userPool } from './settings.ts';

export { signOutEverywhere } from './sign-out-everywhere.ts';

/** A sign-in of aws-amplify that leaves the session alone until it is taken over. */
export interface BesideSession {
  signIn(input: SignInInput): Promise<ConfirmSignInOutput>;
  confirmSignIn(input: ConfirmSignInInput): Promise<ConfirmSignInOutput>;
  /** Signs in at an identity provider, in a window of its own. */
  signInAt(provider: string, signal: AbortSignal): Promise<ConfirmSignInOutput>;
  /** Gives the session the new tokens. @throws {AuthError} `another_person` where they are not this person's */
  takeOver(): Promise<SessionUser>;
}

/**
 * aws-amplify refuses to sign anybody in while somebody is. It asks the context that it is called with, and an app may
 * make contexts of its own: in this one nobody is signed in, and its tokens lie in memory, so that they are looked at
 * before the session has them.
 */
export function besideSession(user: AuthUser): BesideSession {
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

  return {
    signIn: (input) => signIn(context, input),
    confirmSignIn: (input) => confirmSignIn(context, input),
    async signInAt(provider, signal) {
      const tokens = await signInAtProvider(userPool(), provider, signal);
      if (tokens.accessToken.payload.sub !== user.userId) throw new AuthError('another_account');
      await beside.storeTokens(tokens);
      return { isSignedIn: true, nextStep: { signInStep: 'DONE' } };
    },
    async takeOver() {
      const tokens = await beside.loadTokens();
      const current = await session.loadTokens();
      const people = [tokens, current ?? tokens].map((found) => found?.accessToken.payload.sub);
      if (!tokens || people.some((sub) => sub !== user.userId)) throw new AuthError('another_person');
      // The session's keys bear the name that it began with.
      const username = current?.username ?? tokens.username;
      await cognitoUserPoolsTokenProvider.tokenOrchestrator.setTokens({ tokens: { ...tokens, username } });
      return getCurrentUser();
    },
  };
}
