import { UNSIGNED_PAYLOAD } from './auth/signature.ts';
import type { SandboxRequest } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import type { ChecksumAlgorithm } from './bucket-records.ts';
import { headerOf } from './call.ts';
import { crc32Text } from './files/crc32.ts';
import { receiveFile, type Received } from './files/receive-file.ts';
import type { Segment, SegmentFiles } from './files/segment-files.ts';

/** The most that one request may bring, in bytes. */
const LIMIT = 5 * 1024 ** 3;
const ALGORITHMS: readonly ChecksumAlgorithm[] = ['CRC32', 'SHA1', 'SHA256'];
const UNSUPPORTED = ['crc32c', 'crc64nvme'];

/** A body that arrived whole, and is what the request says it is. */
export interface ReceivedBody {
  readonly segment: Segment;
  readonly md5: Buffer;
  readonly crc32: number;
  /** The checksum that the request came with, or that was asked for. */
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly value: string } | undefined;
}

/**
 * Writes the body of a request into a file, as it comes.
 * @throws {ServiceError} where the body is not what the request says it is; nothing is kept then.
 */
export async function receiveBody(request: SandboxRequest, files: SegmentFiles, wanted?: ChecksumAlgorithm): Promise<ReceivedBody> {
  const length = checkLength(request);
  const payload = checkPayload(request);
  const declared = declaredChecksum(request);
  const algorithm = declared?.algorithm ?? wanted;
  const file = files.newName();
  const received = await receiveFile(request.stream(), files.pathOf(file), {
    sha256: algorithm === 'SHA256' || payload !== undefined,
    sha1: algorithm === 'SHA1',
  });
  const segment = { file, size: received.size };
  try {
    checkContent(request, received, { length, payload });
    const checksum = algorithm && { algorithm, value: checksumOf(received, algorithm) };
    if (declared && checksum && declared.value !== checksum.value) throw badDigest(declared.algorithm);
    return { segment, md5: received.md5, crc32: received.crc32, checksum };
  } catch (cause) {
    files.discard([segment]);
    throw cause;
  }
}

/** The checksum that a request declares for its body or its object. */
export function declaredChecksum(request: SandboxRequest): { algorithm: ChecksumAlgorithm; value: string } | undefined {
  const unknown = UNSUPPORTED.find((name) => request.headers[`x-amz-checksum-${name}`] !== undefined);
  if (unknown !== undefined) throw notBuilt(`checksums by ${unknown.toUpperCase()}`);
  for (const algorithm of ALGORITHMS) {
    const value = headerOf(request, `x-amz-checksum-${algorithm.toLowerCase()}`);
    if (value !== undefined) return { algorithm, value };
  }
  return undefined;
}

/** @throws {ServiceError} for an algorithm that the sandbox cannot compute. */
export function checksumAlgorithm(name: string | undefined): ChecksumAlgorithm | undefined {
  if (name === undefined) return undefined;
  const algorithm = ALGORITHMS.find((known) => known === name.toUpperCase());
  if (algorithm) return algorithm;
  throw notBuilt(`checksums by ${name}`);
}

export function badDigest(algorithm: ChecksumAlgorithm): ServiceError {
  return new ServiceError('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
}

function notBuilt(what: string): ServiceError {
  return new ServiceError('NotImplemented', `The sandbox's S3 has no ${what}; use CRC32 or SHA256.`);
}

function checkLength(request: SandboxRequest): number {
  const length = headerOf(request, 'content-length');
  if (length === undefined) throw new ServiceError('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  if (Number(length) > LIMIT) {
    throw new ServiceError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  return Number(length);
}

/** The SHA-256 that the signature speaks for; `undefined` where it does not speak for the body. */
function checkPayload(request: SandboxRequest): string | undefined {
  const payload = headerOf(request, 'x-amz-content-sha256') ?? UNSIGNED_PAYLOAD;
  if (payload.startsWith('STREAMING-')) throw notBuilt('bodies that are signed in chunks');
  return payload === UNSIGNED_PAYLOAD ? undefined : payload;
}

function checkContent(
  request: SandboxRequest,
  received: Received,
  { length, payload }: { readonly length: number; readonly payload: string | undefined },
): void {
  if (received.size !== length) {
    throw new ServiceError('IncompleteBody', 'You did not provide the number of bytes specified by the Content-Length HTTP header');
  }
  if (payload !== undefined && payload !== received.sha256?.toString('hex')) {
    throw new ServiceError('XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.");
  }
  const md5 = headerOf(request, 'content-md5');
  if (md5 === undefined) return;
  if (Buffer.from(md5, 'base64').length !== 16) throw new ServiceError('InvalidDigest', 'The Content-MD5 you specified is not valid.');
  if (md5 !== received.md5.toString('base64')) {
    throw new ServiceError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
}

function checksumOf(received: Received, algorithm: ChecksumAlgorithm): string {
  switch (algorithm) {
    case 'CRC32':
      return crc32Text(received.crc32);
    case 'SHA1':
      return received.sha1?.toString('base64') ?? '';
    case 'SHA256':
      return received.sha256?.toString('base64') ?? '';
  }
}
