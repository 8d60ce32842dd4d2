import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { OAuthProvider } from '../pool-settings.ts';

/** What an app asked `/oauth2/authorize` for, checked. */
export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly responseType: 'code' | 'token';
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  /** The challenge of PKCE, by S256. */
  readonly codeChallenge: string | undefined;
  /** Where the person signs in; `undefined` for the pool itself. */
  readonly provider: OAuthProvider | undefined;
}

/** What a code stands for. */
export interface Grant {
  readonly request: AuthorizationRequest;
  readonly username: string;
}

interface Entry<T> {
  readonly value: T;
  readonly expiresAt: number;
}

/** Longer than anybody looks at a page, in milliseconds. */
const VISIT_LIFETIME = 3_600_000;
const CODE_LIFETIME = 300_000;

/** Sign-ins under way on the hosted pages, and the codes that they end in. */
export class Grants {
  readonly #clock: Clock;
  readonly #visits = new Map<string, Entry<AuthorizationRequest>>();
  readonly #codes = new Map<string, Entry<Grant>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Somebody has come to a page, and keeps this name until they leave it. */
  visit(request: AuthorizationRequest): string {
    return this.#keep(this.#visits, request, VISIT_LIFETIME);
  }

  visitOf(id: string): AuthorizationRequest | undefined {
    return this.#read(this.#visits, id);
  }

  leave(id: string): void {
    this.#visits.delete(id);
  }

  /** A code for the app. */
  grant(grant: Grant): string {
    return this.#keep(this.#codes, grant, CODE_LIFETIME);
  }

  /** What the code stands for. It is good once, right or wrong. */
  redeem(code: string): Grant | undefined {
    const grant = this.#read(this.#codes, code);
    this.#codes.delete(code);
    return grant;
  }

  clear(): void {
    this.#visits.clear();
    this.#codes.clear();
  }

  #keep<T>(entries: Map<string, Entry<T>>, value: T, lifetime: number): string {
    const now = this.#clock.now();
    for (const [id, { expiresAt }] of entries) if (expiresAt <= now) entries.delete(id);
    const id = randomBytes(24).toString('base64url');
    entries.set(id, { value, expiresAt: now + lifetime });
    return id;
  }

  #read<T>(entries: Map<string, Entry<T>>, id: string): T | undefined {
    const entry = entries.get(id);
    return entry && entry.expiresAt > this.#clock.now() ? entry.value : undefined;
  }
}
