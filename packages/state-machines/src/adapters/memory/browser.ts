import { AuthError } from '../../errors/auth-error.ts';
import type { AuthFlow, AuthUser, SessionEvent } from '../../ports/auth.ts';
import type { MemoryClock } from './clock.ts';
import type { StoredUser, UserPool } from './user-pool.ts';

/** How long a session needs no server, and how long it lives, in milliseconds. */
const FRESH = 3_600_000;
const LIFETIME = 30 * 86_400_000;

interface Session {
  readonly user: StoredUser;
  readonly loginId: string;
  readonly flow: AuthFlow | undefined;
  readonly authenticatedAt: number;
  freshUntil: number;
  readonly endsAt: number;
  readonly generation: number;
}

export type HearSession = (event: SessionEvent) => void;

/** What the tabs of one browser share: the session, and which device this is. */
export interface Browser {
  /** `by` is the tab whose call in hand this is: it is not told. */
  start(session: { user: StoredUser; loginId: string; flow?: AuthFlow | undefined; returnTo?: string | undefined }, by?: HearSession): void;
  end(type: 'signedOut' | 'expired', by?: HearSession): void;
  /** The session, without asking the server. */
  readonly session: Session | undefined;
  /** The session, renewed where it has gone stale; `undefined` where it is over. @throws {AuthError} `offline` */
  renewed(reachServer: () => void): Session | undefined;
  /** The session as the server sees it. @throws {AuthError} `not_signed_in` */
  proven(reachServer: () => void): Session;
  readonly deviceId: (user: StoredUser) => string;
  join(tab: HearSession): () => void;
}

export const authUser = ({ user, loginId, flow }: Pick<Session, 'user' | 'loginId' | 'flow'>): AuthUser => ({
  userId: user.sub,
  username: user.username,
  signInDetails: { loginId, authFlowType: flow ?? 'USER_SRP_AUTH' },
});

export function createBrowser({ pool, clock }: { pool: UserPool; clock: MemoryClock }): Browser {
  const number = pool.nextNumber();
  const tabs = new Set<HearSession>();
  let session: Session | undefined;

  const tell = (event: SessionEvent, by?: HearSession) => {
    for (const tab of tabs) {
      if (tab !== by) tab(event);
    }
  };
  const end: Browser['end'] = (type, by) => {
    if (!session) return;
    session = undefined;
    tell({ type }, by);
  };
  const isOver = ({ user, generation, endsAt }: Session) =>
    !pool.has(user) || !user.enabled || user.generation !== generation || endsAt <= clock.now();

  return {
    get session() {
      return session;
    },
    start({ user, loginId, flow, returnTo }, by) {
      const now = clock.now();
      const isSame = session?.user === user;
      session = {
        user, loginId, flow, authenticatedAt: now, freshUntil: now + FRESH, endsAt: now + LIFETIME,
        generation: user.generation,
      };
      if (isSame) return;
      tell({ type: 'signedIn', user: authUser(session), ...(returnTo !== undefined && { returnTo }) }, by);
    },
    end,
    renewed(reachServer) {
      if (!session || session.freshUntil > clock.now()) return session;
      reachServer();
      if (isOver(session)) end('expired');
      else session.freshUntil = clock.now() + FRESH;
      return session;
    },
    proven(reachServer) {
      reachServer();
      if (session && isOver(session)) end('expired');
      if (!session) throw new AuthError('not_signed_in');
      return session;
    },
    deviceId: (user) => `device-${number}-${user.sub}`,
    join(tab) {
      tabs.add(tab);
      return () => tabs.delete(tab);
    },
  };
}
