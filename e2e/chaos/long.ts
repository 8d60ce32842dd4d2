import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChaosHost, openChaosHost } from './chaos-host.fixture.ts';
import { bytesOf } from './made-file.ts';

export interface LongOptions {
  readonly megabytes: number;
  readonly transport: 's3' | 'uploadData';
  readonly say: (line: string) => void;
}

export interface LongReport {
  readonly megabytes: number;
  readonly seconds: number;
  readonly megabytesPerSecond: number;
  /** Of the page's own memory. */
  readonly heapBefore: string;
  readonly heapMost: string;
  /** Of the process that draws the page and runs its workers. */
  readonly rendererBefore: string;
  readonly rendererMost: string;
  /** Of the process that the sandbox runs in. */
  readonly sandboxMost: string;
  readonly sentTwice: string;
  readonly problems: readonly string[];
}

const MB = 1024 * 1024;
const PART = 5 * MB;
const PARTS_AT_A_TIME = 4;
/** So much may the page's memory grow, whatever the size of the file. */
const HEAP_ALLOWED = 48 * MB;
/** And that of its process, where the worker that sums up reads the file too. */
const RENDERER_ALLOWED = 150 * MB;
/** And so much in all may the process of the sandbox hold: parts go to the disk as they arrive. */
const SANDBOX_ALLOWED = 1024 * MB;
const inMb = (bytes: number) => `${(bytes / MB).toFixed(1)} MB`;

/** Sends one large file from the disk, reloads the page in the middle, picks the file again, and counts the bytes. */
export async function runLong({ megabytes, transport, say }: LongOptions): Promise<LongReport> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-long-'));
  const path = join(folder, 'large.bin');
  const digest = write(path, megabytes);
  const { size } = statSync(path);
  const host = await openChaosHost(transport);
  const { page, sandbox } = host;
  const bucket = sandbox.bucket();
  let parts = 0;
  sandbox.requests.watch(({ operation, status }) => { if (operation === 'UploadPart' && status === 200) parts += 1; });
  let heapMost = 0;
  let rendererMost = 0;
  let sandboxMost = 0;
  const arrived = () => bucket.uploads().reduce((sum, upload) => sum + upload.size, 0);
  const until = async (what: () => boolean | Promise<boolean>) => {
    while (!(await what())) {
      heapMost = Math.max(heapMost, await page.evaluate(() => window.chaos.heap()));
      rendererMost = Math.max(rendererMost, await rendererOf(host));
      sandboxMost = Math.max(sandboxMost, process.memoryUsage().rss);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  try {
    await host.load();
    const heapBefore = await page.evaluate(() => window.chaos.heap());
    const rendererBefore = await rendererOf(host);
    const begun = Date.now();
    await page.setInputFiles('input', path);
    await page.evaluate(() => window.chaos.fromPicker());
    say(`${megabytes} MB by ${transport}: to the middle`);
    await until(() => arrived() >= size / 2);
    const before = parts;
    await host.load();
    const [name] = await page.evaluate(() => window.chaos.recover());
    say(`Reloaded; ${name ?? 'nothing'} is asked for`);
    await page.setInputFiles('input', path);
    await page.evaluate(async () => window.chaos.fromPicker(window.chaos.rows()[0]?.id));
    await until(() => host.ends.has('large.bin'));
    const seconds = (Date.now() - begun) / 1000;
    const twice = parts - Math.ceil(size / PART);
    const [object] = bucket.objects();
    const isSame = object !== undefined && (await bucket.sha256(object.key)) === digest;
    say(`${before} parts before the reload, ${parts - before} after`);
    return {
      megabytes,
      seconds: Math.round(seconds),
      megabytesPerSecond: Math.round(megabytes / seconds),
      heapBefore: inMb(heapBefore),
      heapMost: inMb(heapMost),
      rendererBefore: inMb(rendererBefore),
      rendererMost: inMb(rendererMost),
      sandboxMost: inMb(sandboxMost),
      sentTwice: `${twice} parts, ${inMb(twice * PART)}`,
      problems: [
        ...(host.ends.get('large.bin')?.status === 'done' && isSame ? [] : [`the object is not the file: the row is ${host.ends.get('large.bin')?.status}`]),
        ...(twice > PARTS_AT_A_TIME ? [`${twice} parts were sent twice, and no more than ${PARTS_AT_A_TIME} were on their way`] : []),
        ...(heapMost - heapBefore > HEAP_ALLOWED ? [`memory grew by ${inMb(heapMost - heapBefore)}`] : []),
        ...(rendererMost - rendererBefore > RENDERER_ALLOWED ? [`the renderer grew by ${inMb(rendererMost - rendererBefore)}`] : []),
        ...(sandboxMost > SANDBOX_ALLOWED ? [`the sandbox took ${inMb(sandboxMost)}`] : []),
        ...(bucket.uploads().length > 0 ? ['an upload is left behind'] : []),
      ],
    };
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the renderers hold in memory, in bytes, by the system's own word; 0 where it has none. */
async function rendererOf({ browser }: ChaosHost): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(async ({ id }) => {
    // One that has ended meanwhile holds nothing.
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function write(path: string, megabytes: number): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  for (let index = 0; index < megabytes; index += 1) {
    const chunk = bytesOf({ size: MB, seed: index + 1 });
    hash.update(chunk);
    writeSync(file, chunk);
  }
  closeSync(file);
  return hash.digest('hex');
}
