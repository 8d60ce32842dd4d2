import type { Clock } from '../../clock.ts';
import type { SandboxRequest } from '../../http/route.ts';
import { ServiceError } from '../../http/service-error.ts';
import type { Identities, IssuedCredentials } from '../../identity-pools/identities.ts';
import { REGION } from '../../pool-ids.ts';
import { callerOf, type Caller } from './caller.ts';
import { isSignedWith, readSignature, type Signature } from './signature.ts';

/** How far a client's clock may be off, in milliseconds. */
const SKEW = 15 * 60_000;

/**
 * Whose request it is, by its signature.
 * @throws {ServiceError} where it has none, or one that is not good.
 */
export function authenticate(request: SandboxRequest, pools: readonly Identities[], clock: Clock): Caller {
  const signature = readSignature(request);
  if (!signature) throw new ServiceError('AccessDenied', 'Access Denied');
  const [identities, issued] = find(pools, signature.accessKeyId);
  checkToken(signature, issued, clock);
  checkScope(request, signature);
  checkTime(signature, clock);
  checkHeaders(request, signature);
  if (!isSignedWith(issued.secretKey, request, signature)) {
    throw new ServiceError(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
  return callerOf(issued, identities.pool.settings.groups);
}

function find(pools: readonly Identities[], accessKeyId: string): [Identities, IssuedCredentials] {
  for (const identities of pools) {
    const issued = identities.issued(accessKeyId);
    if (issued) return [identities, issued];
  }
  throw new ServiceError('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
}

function checkToken({ sessionToken }: Signature, issued: IssuedCredentials, clock: Clock): void {
  if (sessionToken !== issued.sessionToken) {
    throw new ServiceError('InvalidToken', 'The provided token is malformed or otherwise invalid.');
  }
  if (issued.expiresAt <= clock.now()) throw new ServiceError('ExpiredToken', 'The provided token has expired.');
}

/** A region that is an address of this machine is how some point the client here. */
function checkScope({ url }: SandboxRequest, { scope: [, region], presigned }: Signature): void {
  if (region === REGION || url.hostname.endsWith('localhost')) return;
  throw new ServiceError(
    presigned ? 'AuthorizationQueryParametersError' : 'AuthorizationHeaderMalformed',
    `The region '${region}' is wrong; expecting '${REGION}'`,
  );
}

function checkTime({ date, expires }: Signature, clock: Clock): void {
  const signed = millisecondsOf(date);
  if (expires !== undefined) {
    if (signed + expires * 1000 < clock.now()) throw new ServiceError('AccessDenied', 'Request has expired');
    if (signed - SKEW > clock.now()) throw new ServiceError('AccessDenied', 'Request is not valid yet');
    return;
  }
  if (Math.abs(signed - clock.now()) > SKEW) {
    throw new ServiceError('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.');
  }
}

function millisecondsOf(date: string): number {
  const [, year, month, day, hours, minutes, seconds] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
  if (Number.isNaN(time)) throw new ServiceError('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header');
  return time;
}

/** The host and every `x-amz-` header have to be signed. */
function checkHeaders({ headers }: SandboxRequest, { signedHeaders }: Signature): void {
  const unsigned = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))].find(
    (name) => !signedHeaders.includes(name),
  );
  if (unsigned !== undefined) {
    throw new ServiceError('AccessDenied', `There were headers present in the request which were not signed: ${unsigned}`);
  }
}
