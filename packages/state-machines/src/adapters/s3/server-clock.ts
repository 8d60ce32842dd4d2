import type { StorageError } from '../../errors/storage-error.ts';
import type { HttpAnswer } from '../../ports/http.ts';
import { serverTimeIn } from './s3-refusal.ts';

/** The server's clock, as far as it tells. Of a bucket of Amplify's no page may read the header `Date`. */
export function createServerClock() {
  let ahead: number | undefined;
  let taken = false;
  const hear = (time: string | undefined) => {
    const heard = Date.parse(time ?? '');
    if (!Number.isNaN(heard)) ahead = heard - Date.now();
  };
  return {
    now: (): number => Date.now() + (ahead ?? 0),
    /** In milliseconds; `undefined` where it was not told. */
    ahead: (): number | undefined => ahead,
    /** Whether the server takes what is signed by it. */
    isTaken: (): boolean => taken,
    hearAnswer({ header }: HttpAnswer): void {
      hear(header('date'));
      taken = true;
    },
    hearRefusal(error: StorageError): void {
      hear(serverTimeIn(error));
      // The session is looked at before the time is.
      taken ||= error.code !== 'session_expired';
    },
  };
}
