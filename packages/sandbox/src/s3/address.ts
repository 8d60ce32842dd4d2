import { ServiceError } from '../http/service-error.ts';

/** Which bucket and which object a URL names. */
export interface S3Address {
  readonly bucket: string;
  /** As it stands in the URL; empty for the bucket itself. */
  readonly rawKey: string;
}

const HOST = /^(?:([a-z0-9][a-z0-9.-]*)\.)?s3(?:[.-][a-z0-9-]+)*\.(?:amazonaws\.com|localhost)$/;

/** Reads a URL in virtual-host or path style; `undefined` where its host is not one of S3's. */
export function addressOf(url: URL): S3Address | undefined {
  const host = HOST.exec(url.hostname) ?? (url.hostname === 's3.localhost' ? [''] : undefined);
  if (!host) return undefined;
  const [, bucket] = host;
  if (bucket !== undefined) return { bucket, rawKey: url.pathname.slice(1) };
  const [, first = '', rawKey = ''] = /^\/([^/]*)\/?(.*)$/s.exec(url.pathname) ?? [];
  return { bucket: first, rawKey };
}

/** @throws {ServiceError} `InvalidURI`, or `KeyTooLongError` for more than 1,024 bytes. */
export function keyOf(rawKey: string): string {
  const key = decode(rawKey);
  if (Buffer.byteLength(key) > 1024) throw new ServiceError('KeyTooLongError', 'Your key is too long');
  return key;
}

function decode(rawKey: string): string {
  try {
    return decodeURIComponent(rawKey);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    throw new ServiceError('InvalidURI', "Couldn't parse the specified URI.");
  }
}
