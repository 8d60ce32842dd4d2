import { AwsV4Signer } from 'aws4fetch';
import { StorageError } from '../../errors/storage-error.ts';
import type { HttpAnswer, HttpPort, HttpRequest } from '../../ports/http.ts';
import { urlOf } from './address.ts';
import type { S3Bucket, S3Credentials, S3StorageOptions } from './s3-options.ts';
import { refusalIn, refusalName, serverTimeIn } from './s3-refusal.ts';
import { sendWatched } from './send-watched.ts';
import { createServerClock } from './server-clock.ts';

/** One request to S3. */
export interface S3Call {
  readonly method: HttpRequest['method'];
  readonly bucket: S3Bucket;
  /** Empty where the bucket itself is meant. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: Blob | string | undefined;
  readonly signal: AbortSignal;
  readonly onSent?: ((bytes: number) => void) | undefined;
  /** The answer is a document, which may hold an error under status 200. */
  readonly document?: boolean | undefined;
  /** How long the server may say nothing beyond the usual, in milliseconds. */
  readonly patience?: number | undefined;
  /** Whose request it has to be. */
  readonly as?: Owner | undefined;
  /** Signed as that owner also where somebody else is here by now, or nobody: what they left behind has to go. */
  readonly asBefore?: boolean | undefined;
  /** The request is made again. What was asked for may have been done, and the answer lost. */
  readonly onAgain?: (() => void) | undefined;
}

/** Holds an upload to the identity that it began with. */
export interface Owner {
  /** What it was signed with last. */
  given?: S3Credentials | undefined;
}

export interface S3Client {
  /** @throws {StorageError} after a few tries, where the failure is one that passes. */
  send(call: S3Call): Promise<HttpAnswer>;
  /** Signs by the server's clock as far as it is known: see `agreeOnTime`. */
  presign(call: Pick<S3Call, 'bucket' | 'key' | 'query'>, expiresIn: number): Promise<{ url: URL; expiresAt: Date }>;
  /** Makes sure, once, that the server takes what is signed here. */
  agreeOnTime(place: Pick<S3Call, 'bucket' | 'key'>): Promise<void>;
  /** How far the server's clock is ahead, in milliseconds; `undefined` where it does not tell. Asks once, by a request that is refused. */
  clockAhead(place: Pick<S3Call, 'bucket' | 'key' | 'signal'>): Promise<number | undefined>;
}

/** How often a request is made before its failure counts. */
const TRIES = 3;
const STALLED_AFTER = 20_000;
const DAY = 24 * 60 * 60_000;
/** The smallest request whose refusal has a body. */
const A_BYTE = { method: 'GET', query: { 'response-cache-control': 'no-store' }, headers: { range: 'bytes=0-0' } } as const;
/** What trying again does not mend. */
const FINAL: ReadonlySet<string | undefined> = new Set(['NoSuchUpload', 'InvalidPart', 'InvalidPartOrder', 'OperationAborted']);

export function createS3Client({ credentials, stallTimeout = STALLED_AFTER }: S3StorageOptions, http: HttpPort): S3Client {
  const keys = new Map<string, ArrayBuffer>();
  const clock = createServerClock();
  let agreeing: Promise<unknown> | undefined;

  const credentialsFor = async (refresh: boolean, as?: Owner, asBefore = false): Promise<S3Credentials> => {
    const before = as?.given;
    const given = await credentials({ refresh });
    const isSame = given !== undefined && before?.identityId === given.identityId;
    if (before && !isSame && asBefore) return before;
    if (!given) throw new StorageError('not_signed_in', { hint: '[foyer] There are no credentials to sign the request with.' });
    if (before && !isSame) throw new StorageError('user_changed');
    if (as) as.given = given;
    return given;
  };

  const signer = (url: URL, region: string, given: S3Credentials, request: { method: string; headers?: HeadersInit; signQuery?: boolean }, time: number) =>
    new AwsV4Signer({
      ...request, url: url.href, region, service: 's3', cache: keys, accessKeyId: given.accessKeyId,
      secretAccessKey: given.secretAccessKey, ...(given.sessionToken !== undefined && { sessionToken: given.sessionToken }),
      datetime: new Date(time).toISOString().replace(/[:-]|\.\d{3}/g, ''),
    });

  const once = async (call: S3Call, refresh: boolean, time = clock.now()): Promise<HttpAnswer> => {
    const { method, bucket, key, query = {}, headers = {}, body, signal, onSent, patience = 0, as, asBefore } = call;
    const given = await credentialsFor(refresh, as, asBefore);
    const signed = await signer(urlOf(bucket, key, query), bucket.region, given, { method, headers }, time).sign();
    if (signal.aborted) throw new StorageError('cancelled');
    const request = { method, url: signed.url.href, headers: Object.fromEntries(new Headers(signed.headers)), body };
    const answer = await sendWatched(http, request, { signal, onSent, stalledAfter: stallTimeout, patience });
    const refusal = await refusalIn(answer, call);
    if (!refusal) {
      clock.hearAnswer(answer);
      return answer;
    }
    if (method === 'HEAD' && answer.status === 403) await namedRefusal(call);
    else clock.hearRefusal(refusal);
    throw refusal;
  };

  /** An answer to HEAD has no body, so that a clock that is off looks as a lack of rights does: the same asked by GET says which it is. */
  const namedRefusal = async ({ onSent: _, ...call }: S3Call): Promise<void> =>
    void (await once({ ...call, ...A_BYTE, headers: { ...call.headers, ...A_BYTE.headers } }, false));

  const send = async (call: S3Call): Promise<HttpAnswer> => {
    let refresh = false;
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(call, refresh);
      } catch (cause) {
        const error = StorageError.from(cause);
        if (call.signal.aborted) throw new StorageError('cancelled', { cause });
        if (tries >= TRIES || !error.passing || FINAL.has(refusalName(error))) throw error;
        refresh = error.code === 'session_expired' && serverTimeIn(error) === undefined;
        call.onSent?.(0);
        call.onAgain?.();
        await pause(200 * 2 ** tries * (0.5 + Math.random() / 2), call.signal);
      }
    }
  };

  return {
    send,
    async presign({ bucket, key, query = {} }, expiresIn) {
      const given = await credentialsFor(false);
      const url = urlOf(bucket, key, { ...query, 'X-Amz-Expires': String(expiresIn) });
      const signed = await signer(url, bucket.region, given, { method: 'GET', signQuery: true }, clock.now()).sign();
      const expiresAt = Date.now() + expiresIn * 1000;
      return { url: signed.url, expiresAt: new Date(Math.min(expiresAt, given.expiration?.getTime() ?? expiresAt)) };
    },
    async agreeOnTime(place) {
      if (clock.isTaken()) return;
      // For all who ask meanwhile, so that none of them ends it. What else is wrong is told where the URL is used.
      agreeing ??= send({ ...A_BYTE, ...place, signal: new AbortController().signal }).catch(StorageError.from).finally(() => {
        agreeing = undefined;
      });
      await agreeing;
    },
    async clockAhead(place) {
      if (clock.ahead() === undefined) await once({ ...A_BYTE, ...place }, false, clock.now() - DAY).catch(unlessRefused);
      return clock.ahead();
    },
  };
}

const pause = (milliseconds: number, signal: AbortSignal) => new Promise<void>((resolve, reject) => {
  const stop = () => {
    clearTimeout(timer);
    reject(new StorageError('cancelled'));
  };
  const timer = setTimeout(() => {
    signal.removeEventListener('abort', stop);
    resolve();
  }, milliseconds);
  signal.addEventListener('abort', stop, { once: true });
});

function unlessRefused(cause: unknown): void {
  const error = StorageError.from(cause);
  if (refusalName(error) === undefined) throw error;
}
