import type { UploadEnvironment } from '@foyer/state-machines/storage';
import { bucketOf, type LocationData } from '@foyer/state-machines/storage-browser';

/** The name of the list of a storage browser's uploads, in whichever folder they are. */
export const UPLOADS = 'storage-browser';

const nameOf = (bucket: ReturnType<typeof bucketOf>) => JSON.stringify(bucket) ?? '';

/** One location of each bucket for which uploads are kept that a reload may have cut off. */
export async function locationsWithUploads({ records }: UploadEnvironment, locations: readonly LocationData[]): Promise<readonly LocationData[]> {
  const all = (await records?.all()) ?? [];
  const kept = new Set(all.filter(({ list }) => list === UPLOADS).map(({ bucket }) => nameOf(bucket)));
  const found = new Map(locations.map((location) => [nameOf(bucketOf(location)), location]));
  return [...found].flatMap(([name, location]) => (kept.has(name) ? [location] : []));
}
