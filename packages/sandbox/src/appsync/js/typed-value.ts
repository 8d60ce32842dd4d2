/** A value as DynamoDB writes it, `{ S: 'text' }`. */
export type TypedValue = Readonly<Record<string, unknown>>;

export function toTyped(value: unknown): TypedValue {
  if (value === null || value === undefined) return { NULL: null };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: value };
  if (typeof value === 'boolean') return { BOOL: value };
  return Array.isArray(value) ? { L: value.map(toTyped) } : { M: toTypedMap({ ...value }) };
}

export function toTypedMap(values: Readonly<Record<string, unknown>>): Readonly<Record<string, TypedValue>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toTyped(value)]));
}

export function fromTyped(typed: unknown): unknown {
  const [kind, value] = Object.entries(typeof typed === 'object' && typed !== null ? typed : {})[0] ?? [];
  if (kind === 'NULL' || kind === undefined) return null;
  if (kind === 'N') return Number(value);
  if (kind === 'L') return Array.isArray(value) ? value.map(fromTyped) : [];
  return kind === 'M' ? fromTypedMap(value) : value;
}

export function fromTypedMap(values: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(typeof values === 'object' && values !== null ? values : {}).map(([name, value]) => [name, fromTyped(value)]));
}
