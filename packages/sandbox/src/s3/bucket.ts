import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { StoragePathRules } from '../amplify/define-storage.ts';
import type { Clock } from '../clock.ts';
import { Collection } from '../store/collection.ts';
import type { SqliteDatabase } from '../store/database.ts';
import { bucketName } from './bucket-name.ts';
import type { ObjectRecord, PartRecord, UploadRecord } from './bucket-records.ts';
import { rulesOf, type BucketSettings } from './bucket-settings.ts';
import { SegmentFiles } from './files/segment-files.ts';

/** One bucket: its rules, its objects, and the uploads that are on their way. */
export class Bucket {
  readonly name: string;
  readonly bucketName: string;
  readonly files: SegmentFiles;
  readonly clock: Clock;
  access: readonly StoragePathRules[] = [];
  versioned = false;
  isDefault = false;
  readonly #objects: Collection<ObjectRecord>;
  readonly #uploads: Collection<UploadRecord>;
  readonly #parts: Collection<PartRecord>;

  constructor(name: string, settings: BucketSettings, folder: string, database: SqliteDatabase, clock: Clock) {
    this.name = name;
    this.bucketName = settings.bucketName ?? bucketName(name, 'sandbox');
    this.clock = clock;
    this.files = new SegmentFiles(join(folder, this.bucketName));
    this.#objects = new Collection(database, 'objects', this.bucketName);
    this.#uploads = new Collection(database, 'uploads', this.bucketName);
    this.#parts = new Collection(database, 'parts', this.bucketName);
    this.take(settings);
    this.files.sweep(this.#knownFiles());
  }

  /** Takes new settings; objects stay. */
  take(settings: BucketSettings): void {
    this.access = rulesOf(settings.access);
    this.versioned = settings.versioned ?? false;
    this.isDefault = settings.isDefault ?? false;
  }

  object(key: string): ObjectRecord | undefined {
    return this.#objects.get(key);
  }

  /** In the order of their keys: those that begin so and come after `after`. */
  objects(prefix: string, after: string, limit: number): readonly ObjectRecord[] {
    return this.#objects.beginningWith(prefix, after, limit);
  }

  /** Takes the place of what was there. */
  putObject(given: Omit<ObjectRecord, 'lastModified' | 'versionId'>): ObjectRecord {
    const object: ObjectRecord = {
      ...given,
      lastModified: this.clock.now(),
      versionId: this.versioned ? randomBytes(24).toString('base64url') : undefined,
    };
    const before = this.object(object.key);
    this.#objects.put(object.key, '', object);
    if (before) this.files.discard(before.segments);
    return object;
  }

  removeObject(key: string): void {
    const object = this.object(key);
    if (!object) return;
    this.#objects.remove(key);
    this.files.discard(object.segments);
  }

  upload(uploadId: string): UploadRecord | undefined {
    return this.#uploads.get(uploadId);
  }

  uploads(): readonly UploadRecord[] {
    return this.#uploads.list();
  }

  putUpload(upload: UploadRecord): void {
    this.#uploads.put(upload.uploadId, '', upload);
  }

  /** In the order of their numbers. */
  parts(uploadId: string): readonly PartRecord[] {
    return this.#parts.ofOwner(uploadId).toSorted((one, other) => one.number - other.number);
  }

  putPart(part: PartRecord): void {
    const id = `${part.uploadId}/${part.number}`;
    const before = this.#parts.get(id);
    this.#parts.put(id, part.uploadId, part);
    if (before) this.files.discard([before.segment]);
  }

  /** Ends an upload; the files of parts that the object keeps stay. */
  removeUpload(uploadId: string, kept: ReadonlySet<PartRecord> = new Set()): void {
    const dropped = this.parts(uploadId).filter(({ segment }) => ![...kept].some((part) => part.segment.file === segment.file));
    this.#uploads.remove(uploadId);
    this.#parts.removeOfOwner(uploadId);
    this.files.discard(dropped.map(({ segment }) => segment));
  }

  clear(): void {
    const segments = [...this.#objects.list().flatMap((object) => object.segments), ...this.#parts.list().map((part) => part.segment)];
    this.#objects.clear();
    this.#uploads.clear();
    this.#parts.clear();
    this.files.discard(segments);
  }

  #knownFiles(): ReadonlySet<string> {
    return new Set([
      ...this.#objects.list().flatMap((object) => object.segments.map(({ file }) => file)),
      ...this.#parts.list().map(({ segment }) => segment.file),
    ]);
  }
}
