import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { ServiceError } from '../../http/service-error.ts';
import type { SandboxRequest } from '../../http/route.ts';

/** A Signature Version 4, from the `Authorization` header or from a presigned URL. */
export interface Signature {
  readonly presigned: boolean;
  readonly accessKeyId: string;
  /** Day, region, service and the word `aws4_request`. */
  readonly scope: readonly [string, string, string, string];
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly sessionToken: string | undefined;
  /** As `20261123T080000Z`. */
  readonly date: string;
  /** Seconds that a presigned URL is good for. */
  readonly expires: number | undefined;
  /** The hash of the body, or the word that stands in its place. */
  readonly payload: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD';

/**
 * The signature that a request carries; `undefined` where it carries none.
 * @throws {ServiceError} for one that is not complete.
 */
export function readSignature(request: SandboxRequest): Signature | undefined {
  const { authorization } = request.headers;
  if (authorization !== undefined) return fromHeader(request, authorization);
  return request.url.searchParams.has('X-Amz-Signature') ? fromQuery(request) : undefined;
}

function fromHeader(request: SandboxRequest, authorization: string): Signature {
  const [, credential, signedHeaders, signature] =
    /^AWS4-HMAC-SHA256 +Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/.exec(authorization) ?? [];
  const date = header(request, 'x-amz-date');
  const payload = header(request, 'x-amz-content-sha256');
  if (credential === undefined || signedHeaders === undefined || signature === undefined || date === undefined) {
    throw new ServiceError('AuthorizationHeaderMalformed', 'The authorization header that you provided is not valid.');
  }
  if (payload === undefined) {
    throw new ServiceError('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  }
  return {
    ...credentialOf(credential, 'AuthorizationHeaderMalformed'),
    presigned: false,
    signedHeaders: signedHeaders.split(';'),
    signature,
    sessionToken: header(request, 'x-amz-security-token'),
    date,
    expires: undefined,
    payload,
  };
}

function fromQuery(request: SandboxRequest): Signature {
  const query = request.url.searchParams;
  const malformed = 'AuthorizationQueryParametersError';
  const text = (name: string): string => {
    const value = query.get(name);
    if (value === null || value === '') throw new ServiceError(malformed, `The query parameter ${name} is missing.`);
    return value;
  };
  if (text('X-Amz-Algorithm') !== ALGORITHM) {
    throw new ServiceError(malformed, `X-Amz-Algorithm only supports "${ALGORITHM}"`);
  }
  const expires = Number(text('X-Amz-Expires'));
  if (!(expires >= 0 && expires <= 604_800)) {
    throw new ServiceError(malformed, 'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds');
  }
  return {
    ...credentialOf(text('X-Amz-Credential'), malformed),
    presigned: true,
    signedHeaders: text('X-Amz-SignedHeaders').split(';'),
    signature: text('X-Amz-Signature'),
    sessionToken: query.get('X-Amz-Security-Token') ?? undefined,
    date: text('X-Amz-Date'),
    expires,
    payload: header(request, 'x-amz-content-sha256') ?? UNSIGNED_PAYLOAD,
  };
}

function credentialOf(credential: string, malformed: string): Pick<Signature, 'accessKeyId' | 'scope'> {
  const [accessKeyId, day, region, service, end, ...more] = credential.split('/');
  if (!accessKeyId || !day || !region || service !== 's3' || end !== 'aws4_request' || more.length > 0) {
    throw new ServiceError(malformed, 'The Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/s3/aws4_request".');
  }
  return { accessKeyId, scope: [day, region, service, end] };
}

/** Whether the signature is what somebody with this key makes of this request. */
export function isSignedWith(secretKey: string, request: SandboxRequest, signature: Signature): boolean {
  const [day, region, service, end] = signature.scope;
  const toSign = [ALGORITHM, signature.date, signature.scope.join('/'), sha256(canonicalRequest(request, signature))].join('\n');
  const key = [day, region, service, end].reduce<string | Buffer>((secret, word) => hmac(secret, word), `AWS4${secretKey}`);
  const expected = hmac(key, toSign);
  const given = Buffer.from(signature.signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function canonicalRequest(request: SandboxRequest, { signedHeaders, payload }: Signature): string {
  const headers = signedHeaders.map((name) => `${name}:${canonicalValue(request, name)}\n`).join('');
  return [
    request.method,
    canonicalPath(request.url.pathname),
    canonicalQuery(request.url.searchParams),
    headers,
    signedHeaders.join(';'),
    payload,
  ].join('\n');
}

/** The host is the one that the client meant, also where the development shim sent the request elsewhere. */
function canonicalValue(request: SandboxRequest, name: string): string {
  const value = name === 'host' ? request.url.host : (header(request, name) ?? '');
  return value.trim().replaceAll(/\s+/g, ' ');
}

function canonicalPath(path: string): string {
  return path
    .split('/')
    .map((piece) => encode(decodeURIComponent(piece)))
    .join('/');
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .toSorted(([oneName, one], [otherName, other]) => compare(oneName, otherName) || compare(one, other))
    .map((pair) => pair.join('='))
    .join('&');
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function header({ headers }: SandboxRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
