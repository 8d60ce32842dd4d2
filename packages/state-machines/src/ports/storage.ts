/** A bucket: its name in the app's configuration, or where it is. */
export type StorageBucket = string | { readonly bucketName: string; readonly region: string };

/** One object's place. */
export interface ObjectPlace {
  readonly path: string;
  /** @default the app's default bucket */
  readonly bucket?: StorageBucket | undefined;
}

/** An object as the backend knows it. */
export interface StoredObject {
  readonly path: string;
  /** In bytes. */
  readonly size: number | undefined;
  readonly eTag: string | undefined;
  readonly contentType: string | undefined;
  readonly lastModified: Date | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What an object is stored with, and how it is sent. */
export interface ObjectHeaders {
  /** The type of what is stored, as `image/png`. */
  readonly contentType?: string | undefined;
  /** Whether a browser shows it or saves it, and under which name, as `attachment; filename="a.pdf"`. */
  readonly contentDisposition?: string | undefined;
  /** How it is packed, as `gzip`. */
  readonly contentEncoding?: string | undefined;
  /** How long it may be kept by who has read it, as `max-age=3600`. */
  readonly cacheControl?: string | undefined;
  /** Names and values of the app's own, stored beside it. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** By way of S3's accelerated endpoint, which the bucket must have switched on. @default false */
  readonly useAccelerateEndpoint?: boolean | undefined;
}

/** How far a transfer is, in the order in which it happens. */
export type UploadPhase = 'uploading' | 'verifying';

/** One upload. It is frozen: the same request again goes on where the one before stopped. */
export interface UploadRequest extends ObjectPlace, ObjectHeaders {
  readonly file: File;
  /** Bound to the file's content: two files of different bytes never share it. */
  readonly identity: string;
  /** Let the backend compare what arrived with what was sent. */
  readonly checksum: boolean;
  /** Fail with `already_exists` where the path is taken. */
  readonly preventOverwrite: boolean;
  /** The person may not look: nothing about what is stored is asked. @default false */
  readonly writeOnly?: boolean | undefined;
  /** How many of its own requests may be open at a time. @default as many as `requestsFor` says */
  readonly requests?: number | undefined;
  /** When the first attempt began, in milliseconds since 1970. */
  readonly startedAt: number;
  /** What {@link UploadWatch.onResumable} gave in an earlier attempt, where there was one. */
  readonly resume?: string | undefined;
}

/** What a caller hears during an upload. Nothing is called after the task has settled. */
export interface UploadWatch {
  /** Bytes that the backend holds or that are on their way. May go back when a part is sent again. */
  onProgress(loaded: number): void;
  onPhase(phase: UploadPhase): void;
  /** Gives a token with which a later request goes on, also after a reload. Wait for it: then the token is kept. */
  onResumable(token: string): void | Promise<void>;
}

/** An upload on its way. Its methods may be called at any time, in any order, and more than once. */
export interface UploadTask {
  /** Rejects with a `StorageError` alone, and with `cancelled` after `abandon`, or a cancel that came in time. */
  readonly result: Promise<StoredObject>;
  /**
   * Resolves when no object can appear any more. Where the bytes were already with the backend it waits for the end and
   * takes the object away; where that is not allowed it answers `stored`, and `result` resolves.
   */
  cancel(): Promise<'cancelled' | 'stored'>;
  /** Resolves when no byte moves any more, or when the upload has ended first. */
  pause(): Promise<void>;
  resume(): void;
  /** Stops at once, for a connection that is dead, and keeps what was sent: the same request again goes on. */
  abandon(): void;
}

/** What a storage backend can do. The uploader and the screens leave out what it cannot. */
export interface StorageCapabilities {
  /** The size, in bytes, from which a paused upload keeps what it has sent. */
  readonly resumableFrom: number;
  /** Goes on after a reload with the token of `onResumable`; `undefined` for without a limit, else in milliseconds. */
  readonly resumableFor: number | undefined;
  /** Leaves no parts behind after a failure. */
  readonly abortsAfterError: boolean;
  /** The size and the number of parts can be chosen. */
  readonly partControl: boolean;
  /** Checksums are computed outside the main thread. */
  readonly workerChecksum: boolean;
}

/** One copy. Without `preventOverwrite` it takes the place of what is at the destination. */
export interface CopyRequest {
  readonly from: ObjectPlace;
  readonly to: ObjectPlace;
  /** The source as it was seen: another content is not copied. */
  readonly eTag?: string | undefined;
  /** The source's, in bytes, where it is known: S3 copies what is larger than 5 GB in parts. @default it is asked for */
  readonly size?: number | undefined;
  /** @default false */
  readonly preventOverwrite?: boolean | undefined;
  /**
   * Hears of a copy that takes many requests, before the first of them: whoever listens goes on with it after a failure,
   * or discards it. Without a listener, what was copied is taken away where the copy fails.
   */
  readonly onResumable?: ((copy: ResumableCopy) => void) | undefined;
}

/** A copy that keeps what is there of it, over a failure that passes. */
export interface ResumableCopy {
  /** Copies what is not there yet, of the same content alone. @throws {StorageError} as `copy` does */
  resume(signal: AbortSignal): Promise<void>;
  /** Takes away what was copied, also where another person is signed in by now. @throws {StorageError} */
  discard(): Promise<void>;
}

/** The objects of a page, and the way to the next. */
export interface ObjectPage {
  readonly objects: readonly StoredObject[];
  /** The folders in the folder, each with its whole path and the `/` at its end; none where no `delimiter` was given. */
  readonly commonPrefixes: readonly string[];
  /** Give it to the next call; `undefined` on the last page. */
  readonly nextToken: string | undefined;
}

/**
 * What the uploader and the hooks ask of a storage backend, in our words.
 *
 * Every call rejects with a {@link StorageError} and with nothing else, and with `cancelled` once its signal is aborted.
 */
export interface StoragePort {
  readonly capabilities: StorageCapabilities;

  /** The identity id under which the person's own objects lie, or `undefined` for a guest without one. */
  identity(signal: AbortSignal): Promise<string | undefined>;
  /**
   * Calls back when somebody else is signed in, or nobody; with `isBack` when it is the person of before, whose session had
   * expired. Answers with the function that stops it.
   */
  watchIdentity(onChange: (isBack?: boolean) => void): () => void;

  /**
   * Does ahead what an upload needs: loads it, and for a file whose turn is near has credentials and the file's sum. Without
   * a file it asks nobody who the person is. It may be called often: what is there is not made again.
   * @default nothing is done ahead
   */
  warmUp?(next?: Pick<UploadRequest, 'file' | 'checksum'>): void;
  /**
   * The bucket's own name, by which two ways to say it are known as one; `undefined` where there is none that is called so.
   * @default buckets that are said differently are different ones
   */
  bucketName?(bucket: StorageBucket | undefined): Promise<string | undefined>;
  /** Starts an upload. */
  upload(request: UploadRequest, watch: UploadWatch): UploadTask;
  /** How many requests at a time an upload of so many bytes makes. */
  requestsFor(size: number): number;
  /**
   * Takes away what attempts at a request that will not be made again have left: parts, and an object whose answer was
   * lost on the way.
   * @throws {StorageError} `unconfirmed`, where there may be such an object, and the request is of a person who may not look.
   */
  discard(request: UploadRequest, signal: AbortSignal): Promise<void>;
  /**
   * The object at the request's path where an attempt at this request stored it: its bytes are the request's, and it came
   * since the first attempt. `undefined` where there is none, or somebody else's.
   * @throws {StorageError} `access_denied`, where the person may not look.
   */
  holds(request: UploadRequest, signal: AbortSignal): Promise<StoredObject | undefined>;

  /** @throws {StorageError} `not_found`, where there is no object. */
  properties(place: ObjectPlace, signal: AbortSignal): Promise<StoredObject>;
  list(
    request: {
      readonly prefix: string;
      /** @default the app's default bucket */
      readonly bucket?: StorageBucket | undefined;
      /** Objects of a page. @default the backend's own, 1000 on S3 */
      readonly pageSize?: number | undefined;
      /** Of the page before. @default the first page */
      readonly nextToken?: string | undefined;
      /** With it, what lies in folders below the prefix is told as `commonPrefixes`. */
      readonly delimiter?: '/' | undefined;
    },
    signal: AbortSignal,
  ): Promise<ObjectPage>;
  /** A signed URL. */
  url(
    request: ObjectPlace & {
      /** In seconds. @default 900 */
      readonly expiresIn?: number | undefined;
      /** Fails with `not_found` where there is no object. @default false */
      readonly validate?: boolean | undefined;
      /** The header that the object is answered with, as `attachment` for a download. @default the one that it is stored with */
      readonly contentDisposition?: string | undefined;
    },
    signal: AbortSignal,
  ): Promise<{ readonly url: URL; readonly expiresAt: Date }>;
  download(place: ObjectPlace, signal: AbortSignal): Promise<Blob>;
  /** Removes this one object, and nothing below its path. Resolves where there is none, too. */
  remove(place: ObjectPlace, signal: AbortSignal): Promise<void>;
  /**
   * Copies an object within the backend, with its headers and metadata.
   * @throws {StorageError} `changed`, where the source is no longer the one of the `eTag`; `already_exists`, where the
   * destination is taken and `preventOverwrite` says to leave it; `not_found`, where there is no source.
   */
  copy(request: CopyRequest, signal: AbortSignal): Promise<void>;
}
