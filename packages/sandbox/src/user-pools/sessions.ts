import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Collection } from '../store/collection.ts';
import { refusals } from './refusals.ts';

/** What a completed sign-in leaves behind; its id is the `origin_jti` of every token that comes of it. */
export interface Session {
  readonly id: string;
  readonly username: string;
  /** Seconds since 1970, as the claim of this name. */
  readonly authTime: number;
  /** SHA-256 of the refresh token that is good now, in hex. */
  readonly refreshHash: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly state: 'live' | 'revoked' | 'expired';
  readonly scopes: readonly string[];
  readonly deviceKey: string | undefined;
}

export interface OpenedSession {
  readonly session: Session;
  readonly refreshToken: string;
}

/** Sessions of one pool, by their refresh tokens, of which only a hash is kept. */
export class Sessions {
  readonly #stored: Collection<Session>;
  readonly #clock: Clock;

  constructor(stored: Collection<Session>, clock: Clock) {
    this.#stored = stored;
    this.#clock = clock;
  }

  open(username: string, options: { lifetime: number; scopes: readonly string[]; deviceKey?: string | undefined }): OpenedSession {
    const now = this.#clock.now();
    const refreshToken = newRefreshToken();
    const session: Session = {
      id: randomUUID(),
      username,
      authTime: Math.floor(now / 1000),
      refreshHash: hash(refreshToken),
      expiresAt: now + options.lifetime * 1000,
      state: 'live',
      scopes: options.scopes,
      deviceKey: options.deviceKey,
    };
    this.#save(session);
    return { session, refreshToken };
  }

  get(id: string): Session | undefined {
    return this.#stored.get(id);
  }

  /** @throws {ServiceError} `NotAuthorizedException` where the token is unknown, revoked or expired. */
  ofRefreshToken(refreshToken: string): Session {
    const session = this.find(refreshToken);
    if (!session) throw refusals.notAuthorized('Invalid Refresh Token');
    if (session.state === 'revoked') throw refusals.notAuthorized('Refresh Token has been revoked');
    if (session.state === 'expired' || session.expiresAt <= this.#clock.now()) {
      throw refusals.notAuthorized('Refresh Token has expired');
    }
    return session;
  }

  find(refreshToken: string): Session | undefined {
    return this.#stored.where('$.refreshHash', hash(refreshToken))[0];
  }

  /** Gives the session a new refresh token; the old one is no longer good. */
  rotate(session: Session): string {
    const refreshToken = newRefreshToken();
    this.#save({ ...session, refreshHash: hash(refreshToken) });
    return refreshToken;
  }

  revoke(session: Session): void {
    this.#save({ ...session, state: 'revoked' });
  }

  /** Ends the sessions of one user, or of all. */
  end(state: 'revoked' | 'expired', username?: string): void {
    const sessions = username === undefined ? this.#stored.list() : this.#stored.ofOwner(username);
    for (const session of sessions) this.#save({ ...session, state });
  }

  forget(username: string): void {
    this.#stored.removeOfOwner(username);
  }

  clear(): void {
    this.#stored.clear();
  }

  #save(session: Session): void {
    this.#stored.put(session.id, session.username, session);
  }
}

function newRefreshToken(): string {
  return randomBytes(192).toString('base64url');
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
