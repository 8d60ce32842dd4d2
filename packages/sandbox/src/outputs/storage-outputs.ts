import type { StorageDefinition, StoragePathRules, StorageRule } from '../amplify/define-storage.ts';
import { stableLetters } from './stable-letters.ts';

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

/** The `storage` part of the outputs. */
export function storageOutputs(buckets: readonly StorageDefinition[], region: string, name: string): StorageOutputs {
  const main = buckets.find((bucket) => bucket.isDefault) ?? buckets[0];
  return {
    aws_region: region,
    bucket_name: bucketName(main?.name ?? '', name),
    buckets: buckets.map((bucket) => ({
      name: bucket.name,
      bucket_name: bucketName(bucket.name, name),
      aws_region: region,
      ...(bucket.access.length > 0 ? { paths: pathsOf(bucket.access) } : {}),
    })),
  };
}

/** A name that S3 takes, without dots: the client puts it into the host. */
function bucketName(bucket: string, app: string): string {
  const slug = `${app}-${bucket}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 40);
  return `foyer-${slug}-${stableLetters(`bucket:${app}:${bucket}`, 12)}`;
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
