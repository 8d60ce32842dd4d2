import { storageRules, type StorageDefinition, type StoragePathRules, type StorageProps } from '../amplify/define-storage.ts';
import { bucketName } from './bucket-name.ts';

/** One bucket of a sandbox, as tests and definitions describe it. */
export interface BucketSettings {
  /** Its name on the wire; without dots. @default made from its name */
  readonly bucketName?: string | undefined;
  /** @default the first bucket is */
  readonly isDefault?: boolean | undefined;
  /**
   * Who may do what: rules, or the callback of `defineStorage`. A path without a rule is closed to everybody.
   * @default nobody may do anything
   */
  readonly access?: StorageProps['access'] | readonly StoragePathRules[] | undefined;
  /** Gives each object a version id. The newest version alone is kept. @default false */
  readonly versioned?: boolean | undefined;
}

/** The buckets that an app's definitions describe, by name. */
export function bucketsOf(definitions: readonly StorageDefinition[], app: string): Record<string, BucketSettings> {
  return Object.fromEntries(
    definitions.map(({ name, isDefault, access, versioned }) => [
      name,
      { bucketName: bucketName(name, app), isDefault, access, versioned },
    ]),
  );
}

export function rulesOf(access: BucketSettings['access']): readonly StoragePathRules[] {
  return typeof access === 'function' ? storageRules(access) : (access ?? []);
}
