import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { AuthorizationModes } from '../../amplify/define-data.ts';
import type { Clock } from '../../clock.ts';
import { ServiceError } from '../../http/service-error.ts';

export type OidcSettings = NonNullable<AuthorizationModes['oidcAuthorizationMode']>;

/** Checks the tokens of an identity provider of the app's own, by the keys that it publishes. */
export class OidcIssuer {
  readonly issuer: string;
  readonly #settings: OidcSettings;
  readonly #clock: Clock;
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(settings: OidcSettings, clock: Clock) {
    this.issuer = settings.oidcIssuerUrl;
    this.#settings = settings;
    this.#clock = clock;
  }

  /** @throws {ServiceError} `UnauthorizedException` where the token is not good, or its issuer does not answer. */
  async verify(token: string): Promise<JWTPayload> {
    const now = this.#clock.now();
    try {
      const { payload } = await jwtVerify(token, await this.#fetchedKeys(), { issuer: this.issuer, currentDate: new Date(now) });
      this.#check(payload, now / 1000);
      return payload;
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) throw refused('Token has expired.');
      if (cause instanceof errors.JOSEError) throw refused('Unable to parse JWT token.');
      throw cause;
    }
  }

  #fetchedKeys(): Promise<JWTVerifyGetKey> {
    this.#keys ??= discoverKeys(this.issuer);
    this.#keys.catch(() => (this.#keys = undefined));
    return this.#keys;
  }

  /** How old a token may be is the API's to say; whom it is for is a pattern. */
  #check({ iat, auth_time: signedInAt, aud, azp }: JWTPayload, now: number): void {
    const { clientId, tokenExpireFromIssueInSeconds: sinceIssue, tokenExpiryFromAuthInSeconds: sinceSignIn } = this.#settings;
    if (sinceIssue && (iat === undefined || iat + sinceIssue < now)) throw refused('Token has expired.');
    if (sinceSignIn && (typeof signedInAt !== 'number' || signedInAt + sinceSignIn < now)) throw refused('Token has expired.');
    const audience = [aud, azp].flat().filter((one) => typeof one === 'string');
    if (clientId && !audience.some((one) => new RegExp(`^(?:${clientId})$`).test(one))) throw refused('Unauthorized client.');
  }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const reply = await fetch(address);
    const described: { readonly jwks_uri?: unknown } = await reply.json();
    if (typeof described.jwks_uri === 'string') return createRemoteJWKSet(new URL(described.jwks_uri));
  } catch (cause) {
    throw refused(`The keys of ${issuer} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  throw refused(`${address} names no keys.`);
}

function refused(message: string): ServiceError {
  return new ServiceError('UnauthorizedException', message, 401);
}
