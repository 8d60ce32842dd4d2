import type { Fault } from '@foyer/sandbox';
import type { ChaosEnd, ChaosRow, ChaosVerb } from './chaos-page.ts';
import { type ChaosHost, openChaosHost } from './chaos-host.fixture.ts';
import { chance, type MadeFile } from './made-file.ts';
import { isLeftByAmplify, TAKEN, wayOf, wrongObjects } from './wrong-objects.ts';

export interface ChaosOptions {
  readonly seed: number;
  /** How many files are sent. */
  readonly transfers: number;
  /** @default 's3' */
  readonly transport?: 's3' | 'uploadData';
  /** Hears how it goes. */
  readonly say?: (line: string) => void;
}

export interface ChaosReport {
  readonly transfers: number;
  readonly done: number;
  readonly cancelled: number;
  readonly faults: number;
  readonly reloads: number;
  readonly acts: number;
  readonly requests: number;
  readonly megabytes: number;
  readonly seconds: number;
  /** Uploads that a reload cut off before their name was heard: they hold no part. */
  readonly unheard: number;
  /** What is not as it should be; nothing, where all is well. */
  readonly problems: readonly string[];
}

const KB = 1024;
const MB = 1024 * KB;
const OPERATIONS = ['PutObject', 'UploadPart', 'CompleteMultipartUpload', 'ListParts', 'AbortMultipartUpload', 'HeadObject', 'DeleteObject'];
/** A begin whose answer is lost leaves an upload that nobody can name, so it is not cut off after. */
const BEGIN = ['CreateMultipartUpload'];
const VERBS: readonly ChaosVerb[] = ['pause', 'resume', 'resume', 'cancel', 'retry'];
const ENDED = new Set(['done', 'cancelled', 'rejected']);
const PATIENCE = 120_000;
/** A file that was added so many milliseconds before a reload is on record. */
const WRITTEN_AFTER = 2000;

const sleep = (milliseconds: number) => new Promise<void>((resolve) => {
  setTimeout(resolve, milliseconds);
});

/** Sends files while everything goes wrong that can, then lets it calm down, and compares what is stored with what was sent. */
export async function runChaos({ seed, transfers, transport = 's3', say = () => {} }: ChaosOptions): Promise<ChaosReport> {
  const random = chance(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const between = (least: number, most: number) => Math.floor(least + random() * (most - least));
  const files = Array.from({ length: transfers }, (_, index): MadeFile => ({
    name: `file-${index}`,
    seed: seed * 100_000 + index,
    size: random() < 0.08 ? between(5 * MB, 14 * MB) : random() < 0.05 ? 0 : between(1, 300 * KB),
  }));
  const byName = new Map(files.map((file) => [file.name, file]));
  const counts = { faults: 0, reloads: 0, acts: 0, wentBack: 0, requests: 0 };
  const addedAt = new Map<string, number>();
  const forgotten = new Set<string>();
  const addedAgain = new Map<string, number>();
  const begun = Date.now();
  const host = await openChaosHost(transport);
  const { sandbox, page, ends } = host;
  sandbox.requests.watch(({ service }) => { if (service === 's3') counts.requests += 1; });

  const rows = () => page.evaluate(() => window.chaos.rows());
  const addFault = () => {
    counts.faults += 1;
    sandbox.faults.add(faultOf(random, pick));
  };
  const actOnOne = async () => {
    const live = (await rows()).filter(({ status, needsFile }) => status !== 'done' && !needsFile);
    if (live.length === 0) return;
    counts.acts += 1;
    const { id } = pick(live);
    await page.evaluate(([row, verb]) => window.chaos.act(row, verb), [id, pick(VERBS)] as const);
  };
  const actOnAll = async () => {
    counts.acts += 1;
    await page.evaluate(() => window.chaos.actOnAll('pause'));
    await sleep(between(20, 200));
    await page.evaluate(() => window.chaos.actOnAll('resume'));
  };
  const goOffline = async () => {
    await page.context().setOffline(true);
    await sleep(between(50, 400));
    if (random() < 0.5) await actOnOne();
    await page.context().setOffline(false);
  };
  const reload = async () => {
    counts.reloads += 1;
    counts.wentBack += await page.evaluate(() => window.chaos.wentBack());
    const known = new Set((await rows()).map(({ name }) => name));
    await host.load();
    const back = new Set(await page.evaluate(() => window.chaos.recover()));
    await provideFiles();
    await page.evaluate(() => window.chaos.actOnAll('resume'));
    const lost = [...known].filter((name) => !back.has(name) && !['done', 'cancelled'].includes(ends.get(name)?.status ?? ''));
    for (const name of lost) addedAgain.set(name, (addedAgain.get(name) ?? 0) + 1);
    for (const name of lost) if (Date.now() - (addedAt.get(name) ?? 0) > WRITTEN_AFTER) forgotten.add(name);
    await add(lost);
  };
  const provideFiles = async () => {
    for (const { id, name, needsFile } of await rows()) {
      const file = byName.get(name);
      if (needsFile && file) await page.evaluate(([row, given]) => window.chaos.provide(row, given), [id, file] as const);
    }
  };
  const add = async (names: readonly string[]) => {
    const given = names.flatMap((name) => byName.get(name) ?? []);
    for (const name of names) addedAt.set(name, Date.now());
    await page.evaluate((made) => window.chaos.add(made), given);
  };

  const storm = async () => {
    const waiting = files.map(({ name }) => name);
    for (let turn = 0; waiting.length > 0 || turn < 2 * transfers; turn += 1) {
      const roll = random();
      if (waiting.length > 0 && roll < 0.12) await add(waiting.splice(0, between(1, 12)));
      else if (roll < 0.45) addFault();
      else if (roll < 0.88) await actOnOne();
      else if (roll < 0.93) await actOnAll();
      else if (roll < 0.98) await goOffline();
      else await reload();
      await sleep(between(0, 25));
    }
  };

  /** Nothing goes wrong any more, and everybody wants their files sent. */
  const calm = async (): Promise<readonly ChaosRow[]> => {
    sandbox.faults.clear();
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      await provideFiles();
      const open = (await rows()).filter(({ status }) => !ENDED.has(status));
      if (open.length === 0 || Date.now() > deadline) return open;
      for (const { id, status } of open) {
        if (status === 'paused') await page.evaluate((row) => window.chaos.act(row, 'resume'), id);
        if (status === 'failed') await page.evaluate((row) => window.chaos.act(row, 'retry'), id);
      }
      await sleep(100);
    }
  };

  try {
    const folder = await host.load();
    const taken = files.filter(() => random() < 0.3).map(({ name }) => `${folder}${name}`);
    for (const path of taken) await sandbox.bucket().put(path, TAKEN);
    say(`${transfers} files by ${transport}, seed ${seed}: the storm`);
    await storm();
    say('The calm');
    const stuck = await calm();
    counts.wentBack += await page.evaluate(() => window.chaos.wentBack());
    const ended = new Map(ends);
    for (const { name, status, path } of await rows()) if (isEnd(status)) ended.set(name, { status, path });
    // What a cancel owes is taken away a moment after its row says so.
    await settled(host);
    const problems = [
      ...stuck.map(({ name, status, error }) => `${name} never ended: it is ${status} ${error ?? ''}`),
      ...(await wrongObjects(sandbox, { files, ended, taken, addedAgain })),
      ...[...forgotten].map((name) => `${name} was not offered again after a reload`),
      ...sandbox.bucket().uploads().filter(({ parts, key }) => parts > 0 && !isLeftByAmplify(sandbox, transport, key)).map(({ key, parts }) => `an upload of ${key} with ${parts} parts is left behind: ${wayOf(sandbox, key)}`),
      ...(counts.wentBack > 0 ? [`progress went back ${counts.wentBack} times`] : []),
    ];
    const unheard = sandbox.bucket().uploads().filter(({ parts }) => parts === 0).length;
    if (unheard > counts.reloads) problems.push(`${unheard} uploads were begun and forgotten, by ${counts.reloads} reloads`);
    const last = [...ended.values()].map(({ status }) => status);
    return {
      transfers,
      done: last.filter((end) => end === 'done').length,
      cancelled: last.filter((end) => end === 'cancelled').length,
      faults: counts.faults,
      reloads: counts.reloads,
      acts: counts.acts,
      requests: counts.requests,
      megabytes: Math.round(files.reduce((sum, { size }) => sum + size, 0) / MB),
      seconds: Math.round((Date.now() - begun) / 1000),
      unheard,
      problems,
    };
  } finally {
    await host.close();
  }
}

function faultOf(random: () => number, pick: <T>(from: readonly T[]) => T): Fault {
  const begins = random() < 0.15;
  const operations = begins ? BEGIN : [pick(OPERATIONS)];
  const times = 1 + Math.floor(random() * 3);
  const afterBytes = Math.floor(random() * 200 * KB);
  const any: readonly Fault[] = [
    { kind: 'drop', when: 'before', operations, times },
    { kind: 'server-error', operations, times },
    { kind: 'throttle', operations, times },
    { kind: 'error', name: 'ExpiredToken', operations, times: 1 },
    { kind: 'latency', milliseconds: 20 + Math.floor(random() * 300), operations, times },
    // Nobody answers, for longer than somebody waits.
    { kind: 'latency', milliseconds: 5000, operations: ['HeadObject'], times },
  ];
  const ofBytes: readonly Fault[] = [
    { kind: 'drop', when: 'after', operations, times },
    { kind: 'cut', afterBytes, operations, times },
    { kind: 'slow', bytesPerSecond: 2 * MB, operations, times },
    { kind: 'stall', afterBytes, operations, times: 1 },
    { kind: 'error', name: 'AccessDenied', operations: ['UploadPart', 'PutObject'], times: 1 },
  ];
  return pick(begins ? any : [...any, ...ofBytes]);
}

/** Waits until the sandbox has been asked nothing for a while. */
async function settled({ sandbox }: ChaosHost): Promise<void> {
  let before = -1;
  for (let quiet = 0; quiet < 4; quiet += 1) {
    const now = sandbox.requests.list().length;
    if (now !== before) quiet = 0;
    before = now;
    await sleep(250);
  }
}

const isEnd = (status: ChaosRow['status']): status is ChaosEnd['status'] => ENDED.has(status) || status === 'failed';
