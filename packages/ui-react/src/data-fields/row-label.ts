import type { ModelDescription, RelationDescription, Row } from '@foyer/state-machines';

const NAMES = ['name', 'title', 'label', 'displayName', 'subject', 'email', 'username', 'slug'];

/** The field that tells a model's rows apart to a person. */
export function labelFieldOf({ fields, key }: ModelDescription): string {
  const texts = fields.filter(({ type, list, role }) =>
    !list && role !== 'owner' && role !== 'time' && type.kind === 'scalar' && (type.scalar === 'String' || type.scalar === 'AWSEmail'));
  const named = NAMES.map((name) => texts.find((field) => field.name === name)).find(Boolean) ?? texts.find(({ role }) => role === 'data');
  return named?.name ?? key[0] ?? 'id';
}

export const labelOfRow = (row: Row, labelField: string, key: readonly string[]): string => {
  const label = row[labelField];
  return label === null || label === undefined || label === '' ? key.map((field) => String(row[field])).join(' ') : String(label);
};

/** The key of the row that a relation leads to, or `undefined` where it leads nowhere. */
export function relatedKey({ join }: RelationDescription, row: Row): Row | undefined {
  const key = Object.fromEntries(join.map(([own, other]) => [other, row[own]]));
  return Object.values(key).some((value) => value === null || value === undefined || value === '') ? undefined : key;
}
