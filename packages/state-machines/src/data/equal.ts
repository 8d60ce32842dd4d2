/** Whether a field holds no value. */
export const nothing = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Whether two plain values hold the same; a field that is missing is one that is `null`. */
export function equal(a: unknown, b: unknown): boolean {
  if ((a ?? null) === (b ?? null)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const left: Readonly<Record<string, unknown>> = { ...a };
  const right: Readonly<Record<string, unknown>> = { ...b };
  return Object.keys({ ...left, ...right }).every((name) => equal(left[name], right[name]));
}

/** The same text for equal arguments, whatever the order of their names. */
export const stable = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    held && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : held) ?? '';
