import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';

/** How people of this page came, as the tokens of their session tell: by an identity provider, or at the pool itself. */
const people = new Map<string, { readonly provider: string | undefined }>();

/**
 * Takes note of how the person who is signed in came. It is asked for when the tokens may be gone, so it is noted while
 * they are here. With tokens of the app's own making nothing is known, and nobody can prove themselves beside them.
 */
export async function notePoolAccount(): Promise<void> {
  const tokens = await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens();
  const { sub, identities } = tokens?.idToken?.payload ?? {};
  if (sub !== undefined) people.set(sub, { provider: tokens?.signInDetails ? undefined : providerIn(identities) });
}

/** Cognito's claim of where an account comes from. One that is linked to several is signed in by the first. */
function providerIn(identities: unknown): string | undefined {
  const [first]: unknown[] = Array.isArray(identities) ? identities : [];
  if (typeof first !== 'object' || first === null || !('providerName' in first)) return undefined;
  return String(first.providerName);
}

/** Whether it is known how the person came, and so how they can prove themselves. */
export const isKnown = (userId: string): boolean => people.has(userId);

/** The provider that the person came by; `undefined` for an account of the pool's own. */
export const providerOf = (userId: string): string | undefined => people.get(userId)?.provider;
