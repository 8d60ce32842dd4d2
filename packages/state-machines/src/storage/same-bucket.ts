import type { StorageBucket, StoragePort } from '../ports/storage.ts';

type BucketNames = Pick<StoragePort, 'bucketName'>;

/** Whether two ways to say a bucket mean one: its name in the app's configuration, where it is, and none for the default one. */
export async function isSameBucket(storage: BucketNames, one: StorageBucket | undefined, other: StorageBucket | undefined): Promise<boolean> {
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  const [name, otherName] = await Promise.all([storage.bucketName?.(one), storage.bucketName?.(other)]);
  return name !== undefined && name === otherName;
}
