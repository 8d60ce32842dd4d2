import { StorageError } from '../../errors/storage-error.ts';
import type { ObjectHeaders, StoragePort, UploadRequest, UploadTask } from '../../ports/storage.ts';

/** An upload of made-up bytes: `fill` says which. */
export interface UploadOrder extends Pick<ObjectHeaders, 'contentType' | 'cacheControl' | 'contentDisposition' | 'metadata' | 'useAccelerateEndpoint'> {
  readonly path: string;
  readonly size: number;
  readonly fill: number;
  readonly checksum?: boolean;
  readonly preventOverwrite?: boolean;
  readonly writeOnly?: boolean;
  readonly requests?: number;
  readonly resume?: string | undefined;
}

/** What became of an upload. */
export interface UploadOutcome {
  /** `stored`, or the code of the error. */
  readonly end: string;
  readonly hint: string;
  readonly size: number | undefined;
  /** Every number of bytes that was told. */
  readonly progress: readonly number[];
  readonly phases: readonly string[];
  readonly token: string | undefined;
  /** What was told after the upload had ended. */
  readonly late: number;
}

export type UploadAct = 'cancel' | 'pause' | 'abandon';

interface Staged {
  readonly task: UploadTask;
  readonly progress: number[];
  readonly phases: string[];
  token: string | undefined;
  ended: boolean;
  late: number;
  readonly end: Promise<string>;
  hint: string;
  size: number | undefined;
}

/** The bytes of an order. */
export const bytesOf = ({ size, fill }: Pick<UploadOrder, 'size' | 'fill'>): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size);
  for (let index = 0; index < size; index += 1) bytes[index] = (index * fill + (index >> 12)) & 255;
  return bytes;
};

const START = Date.now();

export const requestOf = (order: UploadOrder): UploadRequest => {
  const { path, size, fill, checksum = true, preventOverwrite = false, resume, ...headers } = order;
  const file = new File([bytesOf({ size, fill })], path.split('/').at(-1) ?? '', { type: 'application/octet-stream' });
  return { ...headers, path, bucket: undefined, file, identity: `${size}-${fill}`, checksum, preventOverwrite, startedAt: START, resume };
};

const signal = () => new AbortController().signal;

const wait = (milliseconds: number) => new Promise<void>((resolve) => {
  setTimeout(resolve, milliseconds);
});

/** Plays uploads on a storage, in the page or in this process, by calls that a test can make from elsewhere. */
export function createStorageStage(storage: StoragePort) {
  const uploads = new Map<string, Staged>();
  let begun = 0;

  const staged = (id: string) => {
    const found = uploads.get(id);
    if (!found) throw new Error(`no upload ${id}`);
    return found;
  };

  const begin = (order: UploadOrder): string => {
    const id = `upload-${(begun += 1)}`;
    const note = (how: (upload: Staged) => void) => {
      if (upload.ended) upload.late += 1;
      else how(upload);
    };
    const progress: number[] = [];
    const phases: string[] = [];
    const task = storage.upload(requestOf(order), {
      onProgress: (loaded) => note(() => progress.push(loaded)),
      onPhase: (phase) => note(() => phases.at(-1) === phase || phases.push(phase)),
      onResumable: (token) => note((each) => { each.token = token; }),
    });
    const end = task.result.then(
      ({ size }) => {
        upload.ended = true;
        upload.size = size;
        return 'stored';
      },
      (error: unknown) => {
        upload.ended = true;
        upload.hint = `${String(error)} ${error instanceof Error ? String(error.cause) : ''}`;
        return error instanceof StorageError ? error.code : 'no StorageError';
      },
    );
    const upload: Staged = { task, progress, phases, token: order.resume, ended: false, late: 0, end, hint: '', size: undefined };
    uploads.set(id, upload);
    return id;
  };

  const stage = {
    capabilities: () => storage.capabilities,
    requestsFor: (size: number) => storage.requestsFor(size),
    begin,
    act: async (id: string, act: UploadAct): Promise<void> => void (await staged(id).task[act]()),
    resume: (id: string) => staged(id).task.resume(),
    /** Pause, resume, pause and cancel, all before anything of it can have come true. */
    async waver(id: string) {
      const { task } = staged(id);
      void task.pause();
      task.resume();
      void task.pause();
      await task.cancel();
    },
    /** Goes on, and is let go before anything of that can have come true; `isPaused` once more between the two. */
    async resumeAndCancel(id: string, isPaused: boolean) {
      const { task } = staged(id);
      task.resume();
      if (isPaused) void task.pause();
      await task.cancel();
    },
    /** Begins, and does something a moment later. */
    async beginAndAct(order: UploadOrder, moment: number, act: UploadAct) {
      const id = begin(order);
      await wait(moment);
      await stage.act(id, act);
      return id;
    },
    ended: (id: string) => staged(id).ended,
    progress: (id: string) => staged(id).progress.length,
    async outcome(id: string): Promise<UploadOutcome> {
      const upload = staged(id);
      const end = await upload.end;
      const { progress, phases, token, late, hint, size } = upload;
      return { end, progress, phases, token, late, hint, size };
    },
    async ask(what: 'properties' | 'holds' | 'discard' | 'remove', order: UploadOrder) {
      try {
        const answer = await storage[what](requestOf(order), signal());
        return answer ? { size: answer.size, contentType: answer.contentType, metadata: answer.metadata } : 'nothing';
      } catch (error) {
        return error instanceof StorageError ? error.code : String(error);
      }
    },
    async pages(prefix: string, pageSize: number, delimiter?: '/') {
      const pages: string[][] = [];
      let nextToken: string | undefined;
      do {
        const page = await storage.list({ prefix, pageSize, nextToken, delimiter }, signal());
        pages.push([...page.commonPrefixes, ...page.objects.map(({ path, size }) => `${path}:${size}`)]);
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      return pages;
    },
    async fetched(path: string) {
      const { url, expiresAt } = await storage.url({ path, expiresIn: 60 }, signal());
      const blob = await storage.download({ path }, signal());
      return { url: url.href, inSeconds: Math.round((expiresAt.getTime() - Date.now()) / 1000), size: blob.size };
    },
    copy: (from: string, to: string, more: { readonly eTag?: string; readonly preventOverwrite?: boolean } = {}) =>
      storage.copy({ from: { path: from }, to: { path: to }, ...more }, signal()).then(
        () => 'copied',
        (error: unknown) => (error instanceof StorageError ? error.code : String(error)),
      ),
    async abortedCall(what: 'properties' | 'list') {
      const abort = new AbortController();
      const call = what === 'list' ? storage.list({ prefix: 'own/' }, abort.signal) : storage.properties({ path: 'own/any' }, abort.signal);
      const end = call.then(() => 'answered', (error: unknown) => (error instanceof StorageError ? error.code : String(error)));
      await wait(50);
      abort.abort();
      const aborted = performance.now();
      return { end: await end, after: performance.now() - aborted };
    },
    cancelledCall: () => storage.properties({ path: 'any' }, AbortSignal.abort()).then(() => 'answered', (error: StorageError) => error.code),
  };
  return stage;
}

export type StorageStage = ReturnType<typeof createStorageStage>;
