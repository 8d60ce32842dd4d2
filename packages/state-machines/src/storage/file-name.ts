/** Files that systems leave in folders and nobody means to send. */
const LEFT_BEHIND = new Set(['.ds_store', 'thumbs.db', 'desktop.ini', '.localized']);

/** Whether a file is one that a system left in its folder. */
export const isLeftBehind = (name: string): boolean => LEFT_BEHIND.has(name.toLowerCase()) || name.startsWith('._');

/** A path in composed Unicode, without empty steps, steps upwards and control characters. */
export const cleanPath = (path: string): string =>
  path
    .normalize('NFC')
    .split(/[/\\]/)
    .map((step) => step.replace(/\p{Cc}/gu, '').trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/');

/** `a.tar.gz` with 2 is `a (2).tar.gz`. */
export function numberedPath(path: string, number: number): string {
  const start = path.lastIndexOf('/') + 1;
  const name = path.slice(start);
  const dot = name.indexOf('.', 1);
  const [stem, extension] = dot === -1 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  return `${path.slice(0, start)}${stem} (${number})${extension}`;
}
