import type { SandboxRequest } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import type { Checksum, ObjectDetails, ObjectRecord } from './bucket-records.ts';

const KEPT = [
  'content-type', 'cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires',
] as const;
const METADATA = 'x-amz-meta-';
/** In bytes. */
const METADATA_LIMIT = 2048;

/**
 * What a request says an object should be stored with.
 * @throws {ServiceError} `MetadataTooLarge`
 */
export function detailsOf({ headers }: SandboxRequest): ObjectDetails {
  const all = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const]));
  const metadata = all.filter(([name]) => name.startsWith(METADATA)).map(([name, value]) => [name.slice(METADATA.length), value] as const);
  if (metadata.reduce((size, [name, value]) => size + Buffer.byteLength(name) + Buffer.byteLength(value), 0) > METADATA_LIMIT) {
    throw new ServiceError('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size');
  }
  return {
    headers: {
      'content-type': 'binary/octet-stream',
      ...Object.fromEntries(all.filter(([name]) => KEPT.some((kept) => kept === name))),
    },
    metadata: Object.fromEntries(metadata),
  };
}

/** The headers by which an object is known, in the answer to a read. */
export function objectHeaders(object: ObjectRecord, { withChecksum }: { readonly withChecksum: boolean }): Record<string, string> {
  return {
    ...object.headers,
    ...Object.fromEntries(Object.entries(object.metadata).map(([name, value]) => [`${METADATA}${name}`, value])),
    ...eTagHeaders(object),
    'last-modified': new Date(object.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    ...(withChecksum ? checksumHeaders(object.checksum) : {}),
  };
}

export function eTagHeaders({ eTag, versionId }: Pick<ObjectRecord, 'eTag' | 'versionId'>): Record<string, string> {
  return { etag: `"${eTag}"`, ...(versionId === undefined ? {} : { 'x-amz-version-id': versionId }) };
}

export function checksumHeaders(checksum: Checksum | undefined): Record<string, string> {
  if (!checksum) return {};
  return { [`x-amz-checksum-${checksum.algorithm.toLowerCase()}`]: checksum.value, 'x-amz-checksum-type': checksum.type };
}
