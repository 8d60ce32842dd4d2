import type { FieldType, Scalar } from '@foyer/state-machines';

/** Ways to enter a value. Each has an input of its own. */
export type InputKind =
  | 'text' | 'long-text' | 'integer' | 'number' | 'boolean' | 'choice' | 'date' | 'time' | 'date-time' | 'timestamp'
  | 'email' | 'phone' | 'url' | 'ip' | 'json' | 'relation' | 'related' | 'custom' | 'unknown';

const BY_SCALAR: Readonly<Record<Scalar, InputKind>> = {
  ID: 'text',
  String: 'text',
  Int: 'integer',
  Float: 'number',
  Boolean: 'boolean',
  AWSDate: 'date',
  AWSTime: 'time',
  AWSDateTime: 'date-time',
  AWSTimestamp: 'timestamp',
  AWSEmail: 'email',
  AWSPhone: 'phone',
  AWSURL: 'url',
  AWSIPAddress: 'ip',
  AWSJSON: 'json',
};

/** Names of texts that people write more than a line into. */
const LONG = /(about|abstract|bio|body|comment|content|description|details|message|notes?|summary|text)$/i;

export function kindOf(name: string, type: FieldType): InputKind {
  if (type.kind === 'enum') return 'choice';
  if (type.kind !== 'scalar') return type.kind;
  return type.scalar === 'String' && LONG.test(name) ? 'long-text' : BY_SCALAR[type.scalar];
}
