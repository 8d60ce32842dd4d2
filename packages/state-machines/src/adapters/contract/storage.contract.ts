import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { StorageCapabilities } from '../../ports/storage.ts';
import { bytesOf, type UploadAct, type UploadOrder, type UploadOutcome } from './storage-stage.fixture.ts';

/** A step of an upload, in the words of every backend. */
export type UploadStep = 'whole' | 'begin' | 'part' | 'complete' | 'look';

/** What goes wrong with a step: the connection dies before it or once it is done, or the backend answers so. */
export type StepFault = 'drop-before' | 'drop-after' | 'server-error' | 'throttle' | 'denied' | 'expired';

/** A storage under test, and the hand of its administrator. Objects under `own/` are the person's, `inbox/` is write-only, all else is closed. */
export interface StorageContractBench {
  readonly capabilities: StorageCapabilities;
  begin(order: UploadOrder): Promise<string>;
  beginAndAct(order: UploadOrder, moment: number, act: UploadAct): Promise<string>;
  act(id: string, act: UploadAct): Promise<void>;
  resume(id: string): Promise<void>;
  waver(id: string): Promise<void>;
  ended(id: string): Promise<boolean>;
  outcome(id: string): Promise<UploadOutcome>;
  ask(what: 'properties' | 'holds' | 'discard' | 'remove', order: UploadOrder): Promise<unknown>;
  pages(prefix: string, pageSize: number, delimiter?: '/'): Promise<string[][]>;
  copy(from: string, to: string, more?: { readonly eTag?: string; readonly preventOverwrite?: boolean }): Promise<string>;
  cancelledCall(): Promise<string>;
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
}

const MOMENTS = [0, 1, 5, 20, 50] as const;
const POINTS = [1, 2, 3, 4, 5] as const;

const digestOf = (order: Pick<UploadOrder, 'size' | 'fill'>) => createHash('sha256').update(bytesOf(order)).digest('hex');

/** What every {@link StoragePort} does; what an adapter claims, it is held to. */
export function describeStoragePort(name: string, { open, close, sizes, claims }: StorageContract): void {
  describe(`StoragePort: ${name}`, () => {
    let bench: StorageContractBench;
    let files = 0;
    beforeAll(async () => {
      bench = await open();
    }, 120_000);
    afterAll(() => close());
    afterEach(() => bench.clear());

    const orderOf = (size: number, more: Partial<UploadOrder> = {}): UploadOrder => ({ path: `own/${(files += 1)}`, size, fill: files + 3, ...more });
    const upload = async (order: UploadOrder) => bench.outcome(await bench.begin(order));
    const expectStored = async (order: UploadOrder) => expect((await bench.stored())[order.path]).toBe(digestOf(order));
    const expectNothing = async ({ path }: UploadOrder) => {
      expect((await bench.stored())[path]).toBeUndefined();
      await expect.poll(() => bench.leftovers(), { timeout: 20_000 }).toBe(0);
      expect((await bench.stored())[path]).toBeUndefined();
    };
    /** Waits until the upload has made so many steps, or has ended. */
    const point = (id: string, steps: number) =>
      expect.poll(async () => bench.steps() >= steps || (await bench.ended(id)), { interval: 2, timeout: 20_000 }).toBe(true);

    test('says what it can', () => {
      expect(bench.capabilities).toMatchObject(claims);
    });

    describe.each([['nothing', 0], ['one request', sizes.whole], ['parts', sizes.parts]])('a file of %s', (_, size) => {
      test('arrives as it was', async () => {
        const order = orderOf(size);
        const outcome = await upload(order);
        expect(outcome, outcome.hint).toMatchObject({ end: 'stored', size, late: 0 });
        expect(outcome.phases.at(-1) ?? 'verifying').toBe('verifying');
        expect(Math.max(0, ...outcome.progress)).toBe(size);
        await expectStored(order);
        expect(bench.leftovers()).toBe(0);
      }, 30_000);

      test('arrives without a checksum', async () => {
        const order = orderOf(size, { checksum: false });
        expect((await upload(order)).end).toBe('stored');
        await expectStored(order);
      }, 30_000);
    });

    describe.each([['one request', sizes.whole], ['parts', sizes.parts]])('a file of %s', (what, size) => {
      const isParts = what === 'parts';

      test.each(MOMENTS)('that is cancelled after %i ms is nowhere', async (moment) => {
        const order = orderOf(size);
        const outcome = await bench.outcome(await bench.beginAndAct(order, moment, 'cancel'));
        if (outcome.end === 'stored') return expectStored(order);
        expect(outcome).toMatchObject({ end: 'cancelled', late: 0 });
        await expectNothing(order);
      }, 30_000);

      test.each(POINTS)('that is cancelled at its step %i is nowhere', async (steps) => {
        const order = orderOf(size);
        const id = await bench.begin(order);
        await point(id, steps);
        await bench.act(id, 'cancel');
        const { end } = await bench.outcome(id);
        if (end === 'stored') return expectStored(order);
        expect(end).toBe('cancelled');
        await expectNothing(order);
      }, 30_000);

      test.each([...MOMENTS, 120])('that rests after %i ms sends nothing, and goes on as one', async (moment) => {
        const order = orderOf(size);
        const id = await bench.beginAndAct(order, moment, 'pause');
        const ended = await bench.ended(id);
        // So long an upload takes that goes on behind its pause.
        await new Promise((resolve) => setTimeout(resolve, 250));
        expect([await bench.ended(id), order.path in (await bench.stored())]).toEqual([ended, ended]);
        await bench.resume(id);
        expect((await bench.outcome(id)).end).toBe('stored');
        await expectStored(order);
        expect(bench.leftovers()).toBe(0);
        if (isParts) expect(bench.count('begin')).toBe(1);
      }, 30_000);

      test.each(POINTS)('that rests at its step %i goes on as one', async (steps) => {
        const order = orderOf(size);
        const id = await bench.begin(order);
        await point(id, steps);
        await bench.act(id, 'pause');
        await bench.resume(id);
        expect((await bench.outcome(id)).end).toBe('stored');
        await expectStored(order);
        expect(bench.count('begin')).toBeLessThanOrEqual(1);
        expect(bench.leftovers()).toBe(0);
      }, 30_000);

      test.each(MOMENTS)('of which somebody cannot make up their mind after %i ms is nowhere', async (moment) => {
        const order = orderOf(size);
        const id = await bench.begin(order);
        await new Promise((resolve) => setTimeout(resolve, moment));
        await bench.waver(id);
        if ((await bench.outcome(id)).end === 'stored') return expectStored(order);
        await expectNothing(order);
      }, 30_000);

      test.each(POINTS)('that is let go at its step %i goes on when the same is asked again', async (steps) => {
        const order = orderOf(size);
        const id = await bench.begin(order);
        await point(id, steps);
        await bench.act(id, 'abandon');
        const { end, token, late } = await bench.outcome(id);
        expect(['cancelled', 'stored']).toContain(end);
        expect(late).toBe(0);
        expect((await upload({ ...order, resume: token })).end).toBe('stored');
        await expectStored(order);
        // An upload whose beginning was not heard of has no name here; but it holds nothing.
        await expect.poll(() => bench.strandedParts(), { timeout: 20_000 }).toBe(0);
      }, 30_000);

      test('is not stored over what is there where that is not wanted, and is known from what somebody else put there', async () => {
        const order = orderOf(size, { preventOverwrite: true });
        await bench.put(order.path, bytesOf({ size, fill: 1 }));
        expect((await upload(order)).end).toBe('already_exists');
        expect((await bench.stored())[order.path]).toBe(digestOf({ size, fill: 1 }));
        expect(await bench.ask('holds', order)).toBe('nothing');
        expect(await bench.ask('holds', orderOf(size))).toBe('nothing');
      }, 30_000);

      test('is known again, and discarded', async () => {
        const order = orderOf(size);
        const { token } = await upload(order);
        const asked = { ...order, resume: token };
        expect(await bench.ask('holds', asked)).toMatchObject({ size });
        expect(await bench.ask('discard', asked)).toBe('nothing');
        await expectNothing(order);
      }, 30_000);

      test('is refused where the person may not write', async () => {
        const order = orderOf(size, { path: `closed/${size}` });
        expect((await upload(order)).end).toBe('access_denied');
        await expectNothing(order);
      }, 30_000);

      test('is stored by a person who may write and not read, without a look', async () => {
        const order = orderOf(size, { path: `inbox/${size}` });
        const outcome = await upload(order);
        expect(outcome, outcome.hint).toMatchObject({ end: 'stored' });
        await expectStored(order);
        expect(bench.count('look')).toBe(0);
        expect(await bench.ask('holds', order)).toBe('access_denied');
      }, 30_000);

      test('is the last of two of one size, whose bytes do not mix', async () => {
        const [first, second] = [orderOf(size), orderOf(size)];
        const id = await bench.begin({ ...first, path: 'own/both' });
        await point(id, 3);
        await bench.act(id, 'abandon');
        const { token } = await bench.outcome(id);
        const other = { ...second, path: 'own/both' };
        expect((await upload(other)).end).toBe('stored');
        await bench.ask('discard', { ...first, path: 'own/both', resume: token });
        await expectStored(other);
      }, 30_000);

      test.each<StepFault>(['drop-before', 'drop-after', 'server-error', 'throttle'])('outlives a %s', async (fault) => {
        const order = orderOf(size);
        bench.fault(isParts ? 'part' : 'whole', fault, 1);
        let outcome = await upload(order);
        if (outcome.end !== 'stored') {
          expect(['network', 'service_unavailable', 'throttled']).toContain(outcome.end);
          outcome = await upload({ ...order, resume: outcome.token });
        }
        expect(outcome.end).toBe('stored');
        await expectStored(order);
        expect(bench.leftovers()).toBe(0);
      }, 30_000);
    });

    test('a step that is refused is a refusal, and what was sent is taken away: at once where that is claimed, else when it is discarded', async () => {
      const order = orderOf(sizes.parts);
      bench.fault('part', 'denied', 1);
      const { end, token } = await upload(order);
      expect(end).toBe('access_denied');
      if (claims.abortsAfterError) expect(bench.leftovers()).toBe(0);
      expect(await bench.ask('discard', { ...order, resume: token })).toBe('nothing');
      // aws-amplify ends an upload behind the answer to a cancel.
      await expect.poll(() => bench.leftovers(), { timeout: 20_000 }).toBe(0);
      await expectNothing(order);
    }, 30_000);

    test('an answer to the last step that is lost is no second object', async () => {
      const order = orderOf(sizes.parts, { preventOverwrite: true });
      bench.fault('complete', 'drop-after', 1);
      const { end, token } = await upload(order);
      if (end !== 'stored') expect(await bench.ask('holds', { ...order, resume: token })).toMatchObject({ size: order.size });
      await expectStored(order);
    }, 30_000);

    test('sums up in a worker, where that is claimed', () => {
      if (claims.workerChecksum) expect(bench.hasWorker()).toBe(true);
    });

    test('lists in pages, and removes', async () => {
      for (const key of ['a b', 'c+d', 'é&'] as const) await bench.put(`own/list/${key}`, bytesOf({ size: 3, fill: 1 }));
      expect(await bench.pages('own/list/', 2)).toEqual([['own/list/a b:3', 'own/list/c+d:3'], ['own/list/é&:3']]);
      expect(await bench.ask('remove', { path: 'own/list/a b', size: 0, fill: 0 })).toBe('nothing');
      expect(await bench.ask('properties', { path: 'own/list/a b', size: 0, fill: 0 })).toBe('not_found');
      expect(await bench.ask('properties', { path: 'own/list/c+d', size: 0, fill: 0 })).toMatchObject({ size: 3 });
      expect(await bench.cancelledCall()).toBe('cancelled');
    });

    test('removes one object, and not the folder of its name', async () => {
      for (const key of ['report', 'report/annual', 'report/']) await bench.put(`own/${key}`, bytesOf({ size: 3, fill: 1 }));
      expect(await bench.ask('remove', { path: 'own/report', size: 0, fill: 0 })).toBe('nothing');
      expect(Object.keys(await bench.stored()).toSorted()).toEqual(['own/report/', 'own/report/annual']);
      expect(await bench.ask('remove', { path: 'own/report/', size: 0, fill: 0 })).toBe('nothing');
      expect(Object.keys(await bench.stored())).toEqual(['own/report/annual']);
    });

    test('tells the folders of a folder, and what lies in it alone', async () => {
      for (const key of ['a/1', 'a/b/2', 'c d/3', 'e', 'f']) await bench.put(`own/list/${key}`, bytesOf({ size: 3, fill: 1 }));
      expect(await bench.pages('own/list/', 2, '/')).toEqual([['own/list/a/', 'own/list/c d/'], ['own/list/e:3', 'own/list/f:3']]);
    });

    test('copies an object whatever its name, and over another only where that is wanted', async () => {
      const [from, to] = ['own/Übersicht (1) + 東京.txt', 'own/copy/東京 & more.txt'];
      await bench.put(from, bytesOf({ size: 7, fill: 3 }));
      expect(await bench.copy(from, to, { preventOverwrite: true })).toBe('copied');
      expect((await bench.stored())[to]).toBe(digestOf({ size: 7, fill: 3 }));
      await bench.put('own/other', bytesOf({ size: 9, fill: 5 }));
      expect(await bench.copy('own/other', to, { preventOverwrite: true })).toBe('already_exists');
      expect((await bench.stored())[to]).toBe(digestOf({ size: 7, fill: 3 }));
      expect(await bench.copy('own/other', to, { eTag: '"another"' })).toBe('changed');
      expect(await bench.copy('own/other', to)).toBe('copied');
      expect((await bench.stored())[to]).toBe(digestOf({ size: 9, fill: 5 }));
      expect(await bench.copy('own/none', to)).toBe('not_found');
      expect(await bench.copy('own/other', 'closed/other')).toBe('access_denied');
    });

    test('goes on after more than an hour, where that is claimed', async () => {
      const order = orderOf(sizes.parts);
      const id = await bench.begin(order);
      await expect.poll(() => bench.count('part'), { interval: 2, timeout: 20_000 }).toBeGreaterThan(0);
      await bench.act(id, 'abandon');
      const { token, end } = await bench.outcome(id);
      await bench.letTimePass(2 * 3600);
      const sent = bench.count('begin');
      const again = await upload({ ...order, resume: token });
      expect(again, again.hint).toMatchObject({ end: 'stored' });
      await expectStored(order);
      if (claims.resumableFor === undefined && end !== 'stored') expect(bench.count('begin')).toBe(sent);
    }, 30_000);
  });
}
