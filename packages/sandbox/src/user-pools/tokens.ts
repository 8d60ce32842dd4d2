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

/** Signs the tokens of one pool and checks them. */
export class TokenSigner {
  readonly #ids: PoolIds;
  readonly #clock: Clock;
  readonly #kid: string;
  readonly #privateKey: CryptoKey;
  readonly #publicKey: CryptoKey;
  /** The public keys, as the pool publishes them. */
  readonly jwks: { readonly keys: readonly JWK[] };

  private constructor(ids: PoolIds, clock: Clock, key: StoredKey, privateKey: CryptoKey, publicKey: CryptoKey) {
    this.#ids = ids;
    this.#clock = clock;
    this.#kid = String(key.publicJwk.kid);
    this.#privateKey = privateKey;
    this.#publicKey = publicKey;
    this.jwks = { keys: [key.publicJwk] };
  }

  /** Takes the pool's key from the store, so that tokens outlive a restart, or makes one. */
  static async load(ids: PoolIds, clock: Clock, stored: Collection<StoredKey>): Promise<TokenSigner> {
    const known = stored.get('signing');
    const key = known ?? (await newKey());
    if (!known) stored.put('signing', '', key);
    return new TokenSigner(ids, clock, key, await asKey(key.privateJwk), await asKey(key.publicJwk));
  }

  get issuer(): string {
    return `https://cognito-idp.${this.#ids.region}.amazonaws.com/${this.#ids.userPoolId}`;
  }

  sign(claims: JWTPayload, lifetime: number): Promise<string> {
    const now = Math.floor(this.#clock.now() / 1000);
    return new SignJWT({ ...claims, iss: this.issuer, iat: now, exp: now + lifetime, jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid: this.#kid })
      .sign(this.#privateKey);
  }

  /** @throws {ServiceError} `NotAuthorizedException` where the token is not this pool's, or has expired. */
  async verify(token: string, use: 'access' | 'id'): Promise<JWTPayload> {
    const name = use === 'access' ? 'Access Token' : 'Identity Token';
    try {
      const { payload } = await jwtVerify(token, this.#publicKey, {
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
