import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** The files in which a sandbox keeps things: SQLite's, and the bytes of objects. */
const KEPT = ['sandbox.sqlite', 'sandbox.sqlite-wal', 'sandbox.sqlite-shm', 'objects'] as const;

/** Takes away all that was kept in `directory`, also what this version or these definitions cannot open. */
export function removeStore(directory: string): void {
  for (const name of KEPT) rmSync(join(directory, name), { recursive: true, force: true });
}
