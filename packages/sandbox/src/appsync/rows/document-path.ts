/** Where a value stands in a row: names of fields, and places in lists. */
export type DocumentPath = readonly (string | number)[];

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** What stands there; `undefined` where nothing does. */
export function valueAt(document: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>((held, step) => {
    if (Array.isArray(held)) return typeof step === 'number' ? held[step] : undefined;
    return isContainer(held) && Object.hasOwn(held, step) ? Reflect.get(held, step) : undefined;
  }, document);
}

/** Changes what is above the last step of a path. Answers whether there is such a thing. */
function changeAt(document: Container, path: DocumentPath, change: (above: Container, last: string | number) => void): boolean {
  const above = valueAt(document, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined || !isContainer(above) || Array.isArray(above) !== (typeof last === 'number')) return false;
  change(above, last);
  return true;
}

/** Puts a value there; a place behind the end of a list is its end. */
export const putAt = (document: Container, path: DocumentPath, value: unknown): boolean =>
  changeAt(document, path, (above, last) => void Reflect.set(above, Array.isArray(above) ? Math.min(Number(last), above.length) : last, value));

/** Takes away what stands there, if anything does. */
export const removeAt = (document: Container, path: DocumentPath): boolean =>
  changeAt(document, path, (above, last) => {
    if (Array.isArray(above)) above.splice(Number(last), 1);
    else Reflect.deleteProperty(above, last);
  });
