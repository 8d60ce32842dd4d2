/** Where a window that was opened for a proof speaks to the page that waits for it. */
export const PROOF_CHANNEL = 'foyer.proof';

/** How the state of such a sign-in begins: aws-amplify's are random letters and digits, too, and have no such word. */
export const PROOF_STATE = 'foyerproof';

/** What an identity provider answered, as the address of the way back tells. */
export interface Answer {
  readonly state: string;
  readonly code: string | null;
  readonly error: string | null;
}

/** Where a window for a proof comes back to: the answer is heard within the page's own origin alone. */
export const placeOfProof = (redirects: readonly string[]): string | undefined =>
  redirects.find((uri) => URL.canParse(uri) && new URL(uri).origin === window.location.origin);

/**
 * Hands an identity provider's answer to the page that opened this window, and closes it. The code is good only with the
 * verifier, which that page alone has.
 *
 * @returns whether this window was opened for that
 */
export function handBackProof(): boolean {
  if (typeof window === 'undefined') return false;
  const url = new URL(window.location.href);
  const state = url.searchParams.get('state');
  if (!state?.startsWith(PROOF_STATE)) return false;
  const answer: Answer = { state, code: url.searchParams.get('code'), error: url.searchParams.get('error') };
  const channel = new BroadcastChannel(PROOF_CHANNEL);
  channel.postMessage(answer);
  channel.close();
  window.close();
  return true;
}
