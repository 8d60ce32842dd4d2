import { AuthError, type AuthErrorCode } from '../../errors/auth-error.ts';
import type { SessionEvent } from '../../ports/auth.ts';
import type { Browser } from './browser.ts';
import type { UserPool } from './user-pool.ts';

/** A visit to an identity provider that has not come back. */
export interface MemoryVisit {
  readonly provider: string;
  readonly returnTo: string | undefined;
}

/** The identity provider's side of `signInWithRedirect`. */
export interface MemoryRedirect {
  /** Where the person is now, or `undefined` where nobody has left. */
  readonly visit: MemoryVisit | undefined;
  /** Comes back signed in. A user who is not there is made. @throws where nobody has left. */
  complete(username: string): void;
  /** Comes back with an error. @throws where nobody has left. */
  fail(code?: Extract<AuthErrorCode, 'redirect_cancelled' | 'redirect_failed'>): void;
}

export function createRedirect(parts: { pool: UserPool; browser: Browser; hear: (event: SessionEvent) => void }) {
  let visit: MemoryVisit | undefined;
  const comeBack = (): MemoryVisit => {
    if (!visit) throw new Error('[foyer] Nobody has left for an identity provider.');
    const back = visit;
    visit = undefined;
    return back;
  };
  const redirect: MemoryRedirect = {
    get visit() {
      return visit;
    },
    complete(username) {
      const { returnTo, provider } = comeBack();
      const user = parts.pool.find(username) ?? parts.pool.add({ username, provider });
      parts.browser.start({ user, loginId: username, returnTo });
    },
    fail(code = 'redirect_failed') {
      comeBack();
      parts.hear({ type: 'redirectFailed', error: new AuthError(code) });
    },
  };
  const leave = ({ provider, returnTo }: { provider: string; returnTo?: string | undefined }) => {
    if (!parts.pool.settings.socialProviders?.includes(provider)) throw new AuthError('method_unavailable');
    if (parts.browser.session) throw new AuthError('already_signed_in');
    visit = { provider, returnTo };
  };
  return { redirect, leave };
}
