import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';

/** People of this page who have signed in at the user pool itself, as the tokens of their session tell. */
const people = new Set<string>();

/**
 * Takes note of how the person who is signed in came. It is asked for when the tokens may be gone, so it is noted while
 * they are here. With tokens of the app's own making nothing is known, and nobody can prove themselves beside them.
 */
export async function notePoolAccount(): Promise<void> {
  const tokens = await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens();
  const { sub, identities } = tokens?.idToken?.payload ?? {};
  if (sub !== undefined && (identities === undefined || tokens?.signInDetails)) people.add(sub);
}

/** Whether the person has an account of the pool's own. One who came by an identity provider has no password here. */
export const hasPoolAccount = (userId: string): boolean => people.has(userId);
