import type { ObjectPage, StorageBucket, StoragePort, StoredObject } from '../ports/storage.ts';

interface Reading {
  readonly prefix: string;
  readonly bucket: StorageBucket | undefined;
  readonly pageSize?: number | undefined;
  readonly delimiter?: '/' | undefined;
  readonly nextToken?: string | undefined;
}

/** The pages of a list, one after the other. */
export async function* readPages(storage: StoragePort, reading: Reading, signal: AbortSignal): AsyncGenerator<ObjectPage> {
  let { nextToken } = reading;
  do {
    const page = await storage.list({ ...reading, nextToken }, signal);
    yield page;
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
}

/** Every object below a folder. */
export async function listTree(storage: StoragePort, prefix: string, bucket: StorageBucket | undefined, signal: AbortSignal): Promise<readonly StoredObject[]> {
  const objects: StoredObject[] = [];
  for await (const page of readPages(storage, { prefix, bucket }, signal)) objects.push(...page.objects);
  return objects;
}
