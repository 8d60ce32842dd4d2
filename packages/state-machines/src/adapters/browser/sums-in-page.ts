import { StorageError } from '../../errors/storage-error.ts';
import { type HashKind, sumOf } from './sums.ts';
import { warnDeveloper } from './warn-developer.ts';

const MISSING =
  '[foyer] The worker that computes checksums did not start, so the page computes them itself, and large files make it slow. '
  + 'It is a file of the app\'s own origin: let the policy of the page allow it (worker-src \'self\'), and where it lacks '
  + 'under a development server that bundles dependencies, as Vite before 8, leave @foyer/state-machines out of that '
  + '(optimizeDeps.exclude).';

/** Sums up where there is no worker, and says so. */
export async function sumInPage(kind: HashKind, blob: Blob, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  warnDeveloper(MISSING);
  try {
    return await sumOf(kind, blob, signal);
  } catch (cause) {
    throw new StorageError(signal.aborted ? 'cancelled' : 'file_unreadable', { cause });
  }
}
