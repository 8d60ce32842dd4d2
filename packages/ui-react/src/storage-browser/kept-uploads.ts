import { isSameBucket, type StoragePort, type UploadEnvironment } from '@foyer/state-machines/storage';
import { bucketOf, type LocationData } from '@foyer/state-machines/storage-browser';

/** The name of the list of a storage browser's uploads, in whichever folder they are. */
export const UPLOADS = 'storage-browser';

/** One location of each bucket for which uploads are kept that a reload may have cut off. */
export async function locationsWithUploads(
  storage: StoragePort, { records }: UploadEnvironment, locations: readonly LocationData[],
): Promise<readonly LocationData[]> {
  const all = (await records?.all()) ?? [];
  const kept = new Map(all.filter(({ list }) => list === UPLOADS).map(({ bucket }) => [JSON.stringify(bucket), bucket]));
  const found = new Set<LocationData>();
  for (const bucket of kept.values()) {
    const isThere = await Promise.all(locations.map((location) => isSameBucket(storage, bucket, bucketOf(location))));
    const location = locations[isThere.indexOf(true)];
    if (location) found.add(location);
  }
  return [...found];
}
