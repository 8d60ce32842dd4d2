import type { StorageDefinition, StoragePathRules, StorageRule } from '../amplify/define-storage.ts';
import { bucketName } from '../s3/bucket-name.ts';

type Actions = readonly string[];

export interface StorageOutputs {
  readonly aws_region: string;
  readonly bucket_name: string;
  readonly buckets: readonly {
    readonly name: string;
    readonly bucket_name: string;
    readonly aws_region: string;
    readonly paths?: Readonly<Record<string, Readonly<Record<string, Actions>>>>;
  }[];
}

/** The `storage` part of the outputs of an app. */
export function storageOutputs(buckets: readonly StorageDefinition[], region: string, name: string): StorageOutputs {
  return describeBuckets(buckets.map((bucket) => ({ ...bucket, bucketName: bucketName(bucket.name, name) })), region);
}

/** The `storage` part of the outputs, for buckets that have their names on the wire. */
export function describeBuckets(
  buckets: readonly (Pick<StorageDefinition, 'name' | 'isDefault' | 'access'> & { readonly bucketName: string })[],
  region: string,
): StorageOutputs {
  const main = buckets.find((bucket) => bucket.isDefault) ?? buckets[0];
  return {
    aws_region: region,
    bucket_name: main?.bucketName ?? '',
    buckets: buckets.map((bucket) => ({
      name: bucket.name,
      bucket_name: bucket.bucketName,
      aws_region: region,
      ...(bucket.access.length > 0 ? { paths: pathsOf(bucket.access) } : {}),
    })),
  };
}

function pathsOf(access: readonly StoragePathRules[]): Record<string, Record<string, Actions>> {
  const paths: Record<string, Record<string, Actions>> = {};
  for (const { path, rules } of access) {
    for (const rule of rules) {
      const prefix = placed(path, rule);
      for (const who of principalNames(rule)) paths[prefix] = { ...paths[prefix], [who]: actionsOf(rule) };
    }
  }
  return paths;
}

function placed(path: string, rule: StorageRule): string {
  const id = rule.principal.kind === 'entity' ? '${cognito-identity.amazonaws.com:sub}' : '*';
  const prefix = path.replaceAll('{entity_id}', () => id);
  return prefix.endsWith('/*/*') ? prefix.slice(0, -2) : prefix;
}

function principalNames({ principal }: StorageRule): readonly string[] {
  switch (principal.kind) {
    case 'groups':
      return principal.groups.map((group) => `groups${group}`);
    case 'entity':
      return [`entity${principal.entity}`];
    case 'resource':
      return [];
    default:
      return [principal.kind];
  }
}

function actionsOf({ actions }: StorageRule): Actions {
  return [...new Set(actions.flatMap((action) => (action === 'read' ? ['get', 'list'] : [action])))];
}
