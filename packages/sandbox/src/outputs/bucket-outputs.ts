import { REGION } from '../pool-ids.ts';
import type { Sandbox } from '../sandbox.ts';
import { describeBuckets, type StorageOutputs } from './storage-outputs.ts';

/**
 * The outputs of a running sandbox's buckets, to stand beside those of a pool.
 *
 * @example
 * Amplify.configure({ ...poolOutputs(sandbox.pool('main')), ...bucketOutputs(sandbox) });
 */
export function bucketOutputs(sandbox: Sandbox): { readonly storage: StorageOutputs } {
  return { storage: describeBuckets(Object.values(sandbox.buckets), REGION) };
}
