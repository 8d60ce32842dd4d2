import type { JsonOperation } from '../http/aws-json.ts';
import type { Input } from '../http/input.ts';
import { ServiceError } from '../http/service-error.ts';
import type { CallNote } from '../http/service.ts';
import type { MfaSetupState } from './challenges/mfa-setup.ts';
import { API_SCOPE } from './issue-tokens.ts';
import { refusals } from './refusals.ts';
import type { Session } from './sessions.ts';
import type { User } from './user.ts';
import type { UserPool } from './user-pool.ts';

/** A call that names the app client. */
export interface ClientCall {
  readonly pool: UserPool;
  readonly input: Input;
  readonly note: CallNote;
}

/** A call of somebody who is signed in. */
export interface UserCall extends ClientCall {
  readonly user: User;
  readonly session: Session;
}

/** A call of somebody who is signed in, or who sets up a second factor in the middle of a sign-in. */
export interface SetupCall extends ClientCall {
  readonly who:
    | { readonly kind: 'user'; readonly user: User }
    | {
        readonly kind: 'sign-in';
        readonly state: MfaSetupState;
        /** Keeps the sign-in in this state, and answers with its new `Session`. */
        goOn(state: MfaSetupState): string;
      };
}

type Pools = () => readonly UserPool[];

/** Finds the pool by `ClientId`. */
export function forClient(pools: Pools, run: (call: ClientCall) => Promise<object> | object): JsonOperation {
  return async (input, note) => {
    const clientId = input.text('ClientId');
    const pool = pools().find(({ ids }) => ids.clientId === clientId);
    if (!pool) throw new ServiceError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`);
    note.pool = pool.name;
    return run({ pool, input, note });
  };
}

/** Finds pool and user by `AccessToken`, which it verifies. */
export function forUser(pools: Pools, run: (call: UserCall) => Promise<object> | object): JsonOperation {
  return async (input, note) => {
    const found = await findByToken(pools, input.text('AccessToken'));
    note.pool = found.pool.name;
    if (!found.session.scopes.includes(API_SCOPE)) {
      throw refusals.notAuthorized('Access Token does not have required scopes');
    }
    return run({ input, note, ...found });
  };
}

/**
 * Whose access token it is, and of which pool.
 * @throws {ServiceError} `NotAuthorizedException` where it is not good, or no longer.
 */
export async function findByToken(pools: Pools, token: string): Promise<Pick<UserCall, 'pool' | 'user' | 'session'>> {
  const pool = pools().find(({ tokens }) => tokens.issuer === issuerOf(token));
  if (!pool) throw refusals.notAuthorized('Invalid Access Token');
  return { pool, ...(await authenticate(pool, token)) };
}

/** Finds the pool by `AccessToken`, or by the `Session` of a sign-in that waits for a set-up. */
export function forSetup(pools: Pools, run: (call: SetupCall) => Promise<object> | object): JsonOperation {
  const bySession: JsonOperation = async (input, note) => {
    const id = input.text('Session');
    const pool = pools().find(({ signIns }) => signIns.has(id));
    if (!pool) throw refusals.notAuthorized('Invalid session for the user.');
    note.pool = pool.name;
    const signIn = pool.signIns.find(id);
    const state = signIn.challenge;
    if (state?.name !== 'MFA_SETUP') throw refusals.notAuthorized('Invalid session for the user.');
    const goOn = (next: MfaSetupState) => {
      pool.signIns.use(id);
      return pool.signIns.keep({ ...signIn, challenge: next }, pool.settings.lifetimes.authSession);
    };
    return run({ pool, input, note, who: { kind: 'sign-in', state, goOn } });
  };
  const byToken = forUser(pools, (call) => run({ ...call, who: { kind: 'user', user: call.user } }));
  return (input, note) => (input.has('AccessToken') ? byToken(input, note) : bySession(input, note));
}

async function authenticate(pool: UserPool, token: string): Promise<{ user: User; session: Session }> {
  const claims = await pool.tokens.verify(token, 'access');
  const session = pool.sessions.get(String(claims['origin_jti']));
  const user = pool.users.byUsername(String(claims['username']));
  if (!user) throw refusals.noSuchUser();
  if (session?.state === 'expired') throw refusals.notAuthorized('Access Token has expired');
  if (session?.state !== 'live') throw refusals.notAuthorized('Access Token has been revoked');
  if (!user.enabled) throw refusals.disabled();
  return { user, session };
}

/** Read without a check: it only says whose key to check with. */
function issuerOf(token: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null && 'iss' in claims ? String(claims.iss) : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
