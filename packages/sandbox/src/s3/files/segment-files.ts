import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A piece of an object: one file. An object that came in parts keeps them as they came. */
export interface Segment {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
}

/** The files of one bucket. A file that is being read stays until its readers are done. */
export class SegmentFiles {
  readonly #folder: string;
  readonly #readers = new Map<string, number>();
  readonly #doomed = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  newName(): string {
    return randomUUID();
  }

  pathOf(file: string): string {
    return join(this.#folder, file);
  }

  /** The bytes from `start` up to and without `end`. */
  async *read(segments: readonly Segment[], start: number, end: number): AsyncGenerator<Buffer> {
    for (const { file } of segments) this.#readers.set(file, (this.#readers.get(file) ?? 0) + 1);
    try {
      let offset = 0;
      for (const { file, size } of segments) {
        const from = Math.max(start - offset, 0);
        const to = Math.min(end - offset, size);
        if (from < to) yield* createReadStream(this.pathOf(file), { start: from, end: to - 1, highWaterMark: 256 * 1024 });
        offset += size;
      }
    } finally {
      for (const { file } of segments) this.#release(file);
    }
  }

  /** Takes copies of files, of this bucket or another. */
  async copy(segments: readonly Segment[], from: SegmentFiles): Promise<readonly Segment[]> {
    return Promise.all(
      segments.map(async ({ file, size }) => {
        const name = this.newName();
        await copyFile(from.pathOf(file), this.pathOf(name));
        return { file: name, size };
      }),
    );
  }

  discard(segments: readonly Segment[]): void {
    for (const { file } of segments) {
      if (this.#readers.has(file)) this.#doomed.add(file);
      else rmSync(this.pathOf(file), { force: true });
    }
  }

  /** Takes away what a process that ended in the middle has left. */
  sweep(known: ReadonlySet<string>): void {
    for (const file of readdirSync(this.#folder)) {
      if (!known.has(file)) rmSync(this.pathOf(file), { force: true });
    }
  }

  #release(file: string): void {
    const left = (this.#readers.get(file) ?? 1) - 1;
    if (left > 0) {
      this.#readers.set(file, left);
      return;
    }
    this.#readers.delete(file);
    if (this.#doomed.delete(file)) rmSync(this.pathOf(file), { force: true });
  }
}
