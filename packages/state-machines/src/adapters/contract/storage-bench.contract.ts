import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { StorageCapabilities } from '../../ports/storage.ts';
import { bytesOf, type UploadAct, type UploadOrder, type UploadOutcome } from './storage-stage.fixture.ts';

/** A step of an upload, in the words of every backend. */
export type UploadStep = 'whole' | 'begin' | 'part' | 'complete' | 'look' | 'list';

/** What goes wrong with a step: the connection dies before it or once it is done, the backend answers so, or for seconds says nothing. */
export type StepFault = 'drop-before' | 'drop-after' | 'server-error' | 'throttle' | 'denied' | 'expired' | 'silence';

/** How a call ended that was aborted, and how soon, in milliseconds. */
export interface AbortedCall {
  readonly end: string;
  readonly after: number;
}

/** A storage under test, and the hand of its administrator. Objects under `own/` are the person's, `inbox/` is write-only, all else is closed. */
export interface StorageContractBench {
  readonly capabilities: StorageCapabilities;
  begin(order: UploadOrder): Promise<string>;
  beginAndAct(order: UploadOrder, moment: number, act: UploadAct): Promise<string>;
  act(id: string, act: UploadAct): Promise<void>;
  resume(id: string): Promise<void>;
  waver(id: string): Promise<void>;
  resumeAndCancel(id: string, isPaused: boolean): Promise<void>;
  ended(id: string): Promise<boolean>;
  outcome(id: string): Promise<UploadOutcome>;
  ask(what: 'properties' | 'holds' | 'discard' | 'remove', order: UploadOrder): Promise<unknown>;
  pages(prefix: string, pageSize: number, delimiter?: '/'): Promise<string[][]>;
  copy(from: string, to: string, more?: { readonly eTag?: string; readonly preventOverwrite?: boolean }): Promise<string>;
  cancelledCall(): Promise<string>;
  /** Asks, and wants it no more a moment later. */
  abortedCall(what: 'properties' | 'list'): Promise<AbortedCall>;
  /** The SHA-256 of what is stored, by path. */
  stored(): Promise<Readonly<Record<string, string>>>;
  /** Uploads in parts that nobody ended. */
  leftovers(): number;
  /** The parts that those hold. */
  strandedParts(): number;
  put(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  fault(step: UploadStep, fault: StepFault, times: number): void;
  /** How often a step was made since the last `clear`. */
  count(step: UploadStep): number;
  /** How many of a step were open at a time, at most, since the last `clear`. */
  openAtOnce(step: UploadStep): number;
  /** All steps since the last `clear`. */
  steps(): number;
  /** Takes away all objects, uploads and faults. */
  clear(): void;
  /** In seconds. */
  letTimePass(seconds: number): Promise<void>;
  /** Whether a worker runs in the page. */
  hasWorker(): boolean;
}

export interface StorageContract {
  open(): Promise<StorageContractBench>;
  close(): Promise<void>;
  /** In bytes: a file of one request, and one of several parts. */
  readonly sizes: { readonly whole: number; readonly parts: number };
  readonly claims: Pick<StorageCapabilities, 'abortsAfterError' | 'resumableFor' | 'workerChecksum'>;
  /** Of an adapter that claims part control: what it was opened with. */
  readonly partControl?: { readonly partSize: number; readonly partConcurrency: number } | undefined;
}

export const digestOf = (order: Pick<UploadOrder, 'size' | 'fill'>) => createHash('sha256').update(bytesOf(order)).digest('hex');

/** What the parts of the suite do with a bench, which is there once it is open. */
export function createActs(opened: () => StorageContractBench) {
  let files = 0;
  const orderOf = (size: number, more: Partial<UploadOrder> = {}): UploadOrder => ({ path: `own/${(files += 1)}`, size, fill: files + 3, ...more });
  const upload = async (order: UploadOrder) => opened().outcome(await opened().begin(order));
  const expectStored = async (order: UploadOrder) => expect((await opened().stored())[order.path]).toBe(digestOf(order));
  const expectNothing = async ({ path }: UploadOrder) => {
    expect((await opened().stored())[path]).toBeUndefined();
    await expect.poll(() => opened().leftovers()).toBe(0);
    expect((await opened().stored())[path]).toBeUndefined();
  };
  /** Waits until the upload has made so many steps, or has ended. */
  const point = (id: string, steps: number) =>
    expect.poll(async () => opened().steps() >= steps || (await opened().ended(id)), { interval: 2 }).toBe(true);

  return { orderOf, upload, expectStored, expectNothing, point };
}

export type StorageActs = ReturnType<typeof createActs>;

/** What each part of the suite is given. */
export interface StorageSuite extends Pick<StorageContract, 'sizes' | 'claims' | 'partControl'> {
  readonly opened: () => StorageContractBench;
  readonly acts: StorageActs;
}
