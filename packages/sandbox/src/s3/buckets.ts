import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { ServiceError } from '../http/service-error.ts';
import type { SandboxOptions } from '../sandbox.ts';
import type { SqliteDatabase } from '../store/database.ts';
import type { BucketSettings } from './bucket-settings.ts';
import { Bucket } from './bucket.ts';

/** Opens the buckets of a sandbox; those of an ephemeral one go when it closes. */
export function openBuckets(options: SandboxOptions, database: SqliteDatabase, clock: Clock): Buckets {
  const folder = options.ephemeral
    ? { path: join(tmpdir(), `foyer-sandbox-${randomUUID()}`), temporary: true }
    : { path: join(options.dataDir ?? '.foyer', 'objects'), temporary: false };
  const buckets = new Buckets(folder, database, clock);
  buckets.replace(options.buckets ?? {});
  return buckets;
}

interface Folder {
  readonly path: string;
  readonly temporary: boolean;
}

/** The buckets of a sandbox. */
export class Buckets {
  readonly #folder: Folder;
  readonly #database: SqliteDatabase;
  readonly #clock: Clock;
  #buckets: readonly Bucket[] = [];

  constructor(folder: Folder, database: SqliteDatabase, clock: Clock) {
    this.#folder = folder;
    this.#database = database;
    this.#clock = clock;
  }

  list(): readonly Bucket[] {
    return this.#buckets;
  }

  /** Takes new buckets and new rules. A bucket that is there already keeps its objects, and so does one that comes back. */
  replace(settings: Readonly<Record<string, BucketSettings>>): void {
    const entries = Object.entries(settings);
    const noDefault = !entries.some(([, { isDefault }]) => isDefault);
    this.#buckets = entries.map(([name, given], index) => {
      const own = { ...given, isDefault: given.isDefault || (noDefault && index === 0) };
      const known = this.#buckets.find((bucket) => bucket.name === name && [undefined, bucket.bucketName].includes(own.bucketName));
      known?.take(own);
      return known ?? new Bucket(name, own, this.#folder.path, this.#database, this.#clock);
    });
  }

  /** @throws {ServiceError} `NoSuchBucket` */
  onWire(bucketName: string): Bucket {
    const found = this.#buckets.find((bucket) => bucket.bucketName === bucketName);
    if (found) return found;
    throw new ServiceError('NoSuchBucket', 'The specified bucket does not exist');
  }

  /** Takes the objects away, also those of buckets that are not there at the moment. */
  clear(): void {
    for (const bucket of this.#buckets) bucket.clear();
    const { path } = this.#folder;
    const kept = existsSync(path) ? readdirSync(path) : [];
    const open = new Set(this.#buckets.map(({ bucketName }) => bucketName));
    for (const name of kept) if (!open.has(name)) rmSync(join(path, name), { recursive: true, force: true });
  }

  close(): void {
    if (this.#folder.temporary) rmSync(this.#folder.path, { recursive: true, force: true });
  }
}
