import { authOutputs, type AuthOutputs } from './auth-outputs.ts';
import { dataOutputs, type DataOutputs } from './data-outputs.ts';
import { storageOutputs, type StorageOutputs } from './storage-outputs.ts';
import type { AmplifyDefinition } from '../amplify/definition.ts';
import type { PoolIds } from '../pool-ids.ts';

/** `amplify_outputs.json`, in the shape that a deployment writes. */
export interface AmplifyOutputs {
  readonly version: '1.4';
  /** Where the definition has a user pool. */
  readonly auth?: AuthOutputs;
  /** Where it has a data API. */
  readonly data?: DataOutputs;
  /** Where it has buckets. */
  readonly storage?: StorageOutputs;
  readonly [part: string]: unknown;
}

/** The outputs of a definition. The same definition and the same name give the same outputs on every machine. */
export function amplifyOutputs(definition: AmplifyDefinition, ids: PoolIds, name: string): AmplifyOutputs {
  const own: AmplifyOutputs = {
    version: '1.4',
    ...(definition.auth ? { auth: authOutputs(definition.auth, ids) } : {}),
    ...(definition.data ? { data: dataOutputs(definition.data, definition.auth !== undefined, ids.region, name) } : {}),
    ...(definition.storage.length > 0 ? { storage: storageOutputs(definition.storage, ids.region, name) } : {}),
  };
  return definition.outputs.reduce<AmplifyOutputs>((outputs, part) => ({ ...merge(outputs, part), version: '1.4' }), own);
}

/** Adds what `backend.addOutput` was given; lists grow, as on AWS. */
function merge(one: object, other: object): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = merged[key];
    if (Array.isArray(known) && Array.isArray(value)) merged[key] = [...known, ...value];
    else merged[key] = isObject(known) && isObject(value) ? merge(known, value) : value;
  }
  return merged;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
