import { downloadData } from 'aws-amplify/storage';
import type { ObjectPlace } from '../../../ports/storage.ts';
import { bucketOption } from './storage-options.ts';

/** The bytes of an object. An abort ends the transfer. */
export async function downloadObject({ path, bucket }: ObjectPlace, signal: AbortSignal): Promise<Blob> {
  const task = downloadData({ path, options: bucketOption(bucket) });
  const stop = () => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await (await task.result).body.blob();
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
