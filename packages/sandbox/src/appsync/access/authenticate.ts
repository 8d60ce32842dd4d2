import { decodeJwt, errors } from 'jose';
import { ServiceError } from '../../http/service-error.ts';
import type { Identities } from '../../identity-pools/identities.ts';
import type { AuthorizationType } from '../../outputs/data-outputs.ts';
import type { Clock } from '../../clock.ts';
import type { Authorizer } from './authorizer.ts';
import type { Caller } from './caller.ts';
import type { OidcIssuer } from './oidc-issuer.ts';
import { isSignedWith, readSignature, type SignedRequest } from './signature.ts';

/** What an API checks proofs with. */
export interface Authority {
  readonly identities: Identities;
  readonly clock: Clock;
  readonly types: ReadonlySet<AuthorizationType>;
  readonly authorizer: Authorizer | undefined;
  readonly oidc: OidcIssuer | undefined;
  readonly apiKey: { readonly value: string; readonly expiresAt: number } | undefined;
}

/**
 * Who sends a request, by the API key, the signature or the token in its headers.
 * @throws {ServiceError} `UnauthorizedException` and its like, where the proof is missing or not good.
 */
export async function authenticate(authority: Authority, request: SignedRequest): Promise<Caller> {
  const { authorization, 'x-api-key': apiKey } = request.headers;
  if (authorization?.startsWith('AWS4-HMAC-SHA256')) return bySignature(authority, request, authorization);
  if (authorization !== undefined) return byToken(authority, request, authorization);
  if (apiKey !== undefined) return byApiKey(authority, apiKey);
  throw refused('Valid authorization header not provided.');
}

function refused(message: string, name = 'UnauthorizedException', status = 401): ServiceError {
  return new ServiceError(name, message, status);
}

function byApiKey({ types, apiKey, clock }: Authority, given: string): Caller {
  if (!types.has('API_KEY') || given !== apiKey?.value) throw refused('You are not authorized to make this call.');
  if (apiKey.expiresAt <= clock.now()) throw refused('API key has expired.');
  return { kind: 'apiKey' };
}

/** A token of the pool or of the provider goes to its issuer, anything else to the app's own authorizer. */
async function byToken({ types, identities, oidc, authorizer }: Authority, request: SignedRequest, authorization: string): Promise<Caller> {
  const token = authorization.replace(/^Bearer /i, '');
  const { tokens } = identities.pool;
  const issuer = issuerOf(token);
  if (oidc && issuer === oidc.issuer) return { kind: 'oidc', claims: await oidc.verify(token), issuer };
  if (authorizer && issuer !== tokens.issuer) return authorizer.authorize(authorization, request);
  if (!types.has('AMAZON_COGNITO_USER_POOLS')) throw refused('Valid authorization header not provided.');
  try {
    const claims = await tokens.verify(token, tokenUse(token));
    return { kind: 'userPool', claims, issuer: tokens.issuer };
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    throw refused(cause.message.endsWith('has expired') ? 'Token has expired.' : 'Unable to parse JWT token.');
  }
}

/** Read without a check, which follows. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch (cause) {
    if (cause instanceof errors.JOSEError) return undefined;
    throw cause;
  }
}

/** Read without a check, which follows: either token of the pool is good. */
function tokenUse(token: string): 'access' | 'id' {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return /"token_use"\s*:\s*"id"/.test(claims) ? 'id' : 'access';
}

function bySignature({ types, identities }: Authority, request: SignedRequest, header: string): Caller {
  if (!types.has('AWS_IAM')) throw refused('Valid authorization header not provided.');
  const signature = readSignature(header);
  if (!signature) throw refused('Authorization header requires Credential, SignedHeaders and Signature.', 'IncompleteSignatureException', 403);
  const issued = identities.credentials(signature.accessKeyId);
  if (!issued || request.headers['x-amz-security-token'] !== issued.sessionToken) {
    throw refused('The security token included in the request is invalid.', 'UnrecognizedClientException', 403);
  }
  if (!isSignedWith(issued.secretKey, request, signature)) {
    throw refused(
      'The request signature we calculated does not match the signature you provided.',
      'InvalidSignatureException',
      403,
    );
  }
  const { identityId, username } = issued;
  return { kind: 'identityPool', identityId, identityPoolId: identities.pool.ids.identityPoolId, username };
}
