import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { JOSEError, JWTExpired } from 'jose/errors';
import type { Clock } from '../clock.ts';
import type { PoolIds } from '../pool-ids.ts';
import type { Collection } from '../store/collection.ts';
import { refusals } from './refusals.ts';

export interface StoredKey {
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** Signs the tokens of one pool and checks them. */
export class TokenSigner {
  readonly #ids: PoolIds;
  readonly #clock: Clock;
  readonly #stored: Collection<StoredKey>;
  #key: Promise<SigningKey> | undefined;

  constructor(ids: PoolIds, clock: Clock, stored: Collection<StoredKey>) {
    this.#ids = ids;
    this.#clock = clock;
    this.#stored = stored;
  }

  /** To make a key takes the processor a tenth of a second and more, so a pool has none before it is asked for one. */
  #signingKey(): Promise<SigningKey> {
    return (this.#key ??= loadKey(this.#stored));
  }

  /** The public keys, as the pool publishes them. */
  async jwks(): Promise<{ readonly keys: readonly JWK[] }> {
    return { keys: [(await this.#signingKey()).publicJwk] };
  }

  get issuer(): string {
    return `https://cognito-idp.${this.#ids.region}.amazonaws.com/${this.#ids.userPoolId}`;
  }

  async sign(claims: JWTPayload, lifetime: number): Promise<string> {
    const { kid, privateKey } = await this.#signingKey();
    const now = Math.floor(this.#clock.now() / 1000);
    return new SignJWT({ ...claims, iss: this.issuer, iat: now, exp: now + lifetime, jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(privateKey);
  }

  /** @throws {ServiceError} `NotAuthorizedException` where the token is not this pool's, or has expired. */
  async verify(token: string, use: 'access' | 'id'): Promise<JWTPayload> {
    const name = use === 'access' ? 'Access Token' : 'Identity Token';
    const { publicKey } = await this.#signingKey();
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ['RS256'],
        issuer: this.issuer,
        currentDate: new Date(this.#clock.now()),
      });
      if (payload['token_use'] !== use) throw refusals.notAuthorized(`Invalid ${name}`);
      return payload;
    } catch (cause) {
      if (cause instanceof JWTExpired) throw refusals.notAuthorized(`${name} has expired`);
      if (cause instanceof JOSEError) throw refusals.notAuthorized(`Invalid ${name}`);
      throw cause;
    }
  }
}

/** The pool's key from the store, so that tokens outlive a restart, or a new one. */
async function loadKey(stored: Collection<StoredKey>): Promise<SigningKey> {
  const known = stored.get('signing');
  const { privateJwk, publicJwk } = known ?? (await newKey());
  if (!known) stored.put('signing', '', { privateJwk, publicJwk });
  return { kid: String(publicJwk.kid), privateKey: await asKey(privateJwk), publicKey: await asKey(publicJwk), publicJwk };
}

async function newKey(): Promise<StoredKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  const shared = { kid, alg: 'RS256', use: 'sig' };
  return {
    privateJwk: { ...(await exportJWK(privateKey)), ...shared },
    publicJwk: { ...(await exportJWK(publicKey)), ...shared },
  };
}

async function asKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256');
  if (key instanceof Uint8Array) throw new TypeError('[foyer] The stored signing key is not an RSA key: use --reset.');
  return key;
}
