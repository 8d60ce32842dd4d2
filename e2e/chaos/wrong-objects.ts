import { createHash } from 'node:crypto';
import type { Sandbox } from '@foyer/sandbox';
import type { ChaosEnd } from './chaos-page.ts';
import { bytesOf, type MadeFile } from './made-file.ts';

/** What stands at a path that a file finds taken. */
export const TAKEN = 'It was here before.';

/** By `uploadData` nothing takes away the parts of an upload that is refused at its end, as its path is taken by then. */
export const isLeftByAmplify = (sandbox: Sandbox, transport: string, key: string): boolean =>
  transport === 'uploadData' && wayOf(sandbox, key).includes('PreconditionFailed');

/** What was asked of the sandbox for one object, so that a problem can be understood. */
export const wayOf = ({ requests }: Sandbox, key: string): string =>
  requests.list().flatMap(({ detail, operation, status, error }) => (detail?.endsWith(key) ? `${operation} ${error ?? status}` : [])).join(', ');

interface Outcome {
  readonly files: readonly MadeFile[];
  /** How each file ended, by its name. */
  readonly ended: ReadonlyMap<string, ChaosEnd>;
  /** Paths at which something stood before. */
  readonly taken: readonly string[];
  /** How many reloads cut a file off before it was on record: an end that nobody heard of is no fault, one for each of them. */
  readonly addedAgain: ReadonlyMap<string, number>;
}

/** Where what is stored is not what was sent, file by file. */
export async function wrongObjects(sandbox: Sandbox, { files, ended, taken, addedAgain }: Outcome): Promise<string[]> {
  const bucket = sandbox.bucket();
  const unclaimed = new Map(await Promise.all(bucket.objects().map(async ({ key }) => [key, await bucket.sha256(key)] as const)));
  const problems: string[] = [];
  for (const path of taken) {
    if (unclaimed.get(path) !== digestOf(TAKEN)) problems.push(`${path} was there before, and is not what it was`);
    unclaimed.delete(path);
  }
  for (const file of files) {
    const { status, path = '' } = ended.get(file.name) ?? {};
    if (status === undefined || status === 'rejected' || status === 'failed') problems.push(`${file.name} has ${status ? `the end ${status}` : 'no end'}`);
    if (status !== 'done') continue;
    const digest = unclaimed.get(path);
    unclaimed.delete(path);
    if (digest === undefined) problems.push(`${file.name} is done and not stored at ${path}: ${wayOf(sandbox, path)}`);
    else if (digest !== digestOf(bytesOf(file))) problems.push(`${file.name} has other bytes at ${path}`);
  }
  const unheard = new Map(addedAgain);
  for (const [path, digest] of unclaimed) {
    // Empty files are all alike.
    const alike = files.filter((file) => digestOf(bytesOf(file)) === digest).map(({ name }) => name);
    const cutOff = alike.find((name) => (unheard.get(name) ?? 0) > 0);
    if (cutOff !== undefined) {
      unheard.set(cutOff, (unheard.get(cutOff) ?? 0) - 1);
      continue;
    }
    const ends = alike.map((name) => `${name} is ${ended.get(name)?.status} at ${ended.get(name)?.path}`);
    problems.push(`${path} is stored, and ${ends.join(', ')}: ${wayOf(sandbox, path)}`);
  }
  return problems;
}

const digestOf = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
