/** Whether a field holds no value. */
export const nothing = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Whether two plain values hold the same; a field that is missing is one that is `null`. */
export function equal(a: unknown, b: unknown): boolean {
  if ((a ?? null) === (b ?? null)) return true;
  if (!isHolder(a) || !isHolder(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  return Object.keys({ ...a, ...b }).every((name) => equal(a[name], b[name]));
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** The same text for equal arguments, whatever the order of their names. */
export const stable = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    held && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : held) ?? '';
