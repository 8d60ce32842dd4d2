import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedRequest {
  readonly method: string;
  readonly url: URL;
  /** With names in lower case, `host` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface Signature {
  readonly accessKeyId: string;
  readonly scope: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const HEADER = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** Reads the `Authorization` header of Signature Version 4. */
export function readSignature(header: string): Signature | undefined {
  const [, accessKeyId, scope, signed, signature] = HEADER.exec(header) ?? [];
  if (!accessKeyId || !scope || !signed || !signature) return undefined;
  return { accessKeyId, scope, signedHeaders: signed.split(';'), signature };
}

/** Whether whoever signed the request knows the secret key. */
export function isSignedWith(secretKey: string, request: SignedRequest, given: Signature): boolean {
  const [date = '', region = '', service = ''] = given.scope.split('/');
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretKey}`);
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], given.scope, sha256(canonical(request, given))].join('\n');
  return timingSafeEqual(hmac(key, text), Buffer.from(given.signature, 'hex'));
}

function canonical({ method, url, headers, body }: SignedRequest, { signedHeaders }: Signature): string {
  const query = [...url.searchParams].map(([name, value]) => `${escaped(name)}=${escaped(value)}`).toSorted().join('&');
  const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replaceAll(/\s+/g, ' ')}\n`);
  const path = url.pathname.split('/').map(escaped).join('/');
  return [method, path, query, lines.join(''), signedHeaders.join(';'), sha256(body)].join('\n');
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
