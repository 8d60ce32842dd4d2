/** Files that systems leave in folders and nobody means to send. */
const LEFT_BEHIND = new Set(['.ds_store', 'thumbs.db', 'desktop.ini', '.localized']);

/** Whether a file is one that a system left in its folder. */
export const isLeftBehind = (name: string): boolean => LEFT_BEHIND.has(name.toLowerCase()) || name.startsWith('._');

/** A path in composed Unicode, without empty steps, steps upwards and control characters. A name of blanks is `_`. */
export const cleanPath = (path: string): string =>
  path
    .normalize('NFC')
    .split(/[/\\]/)
    .filter((step) => step !== '')
    .map((step) => step.replace(/\p{Cc}/gu, '').trim() || '_')
    .filter((step) => step !== '.' && step !== '..')
    .join('/');

/** `a.tar.gz` with 2 is `a (2).tar.gz`, and `2026.11 minutes.pdf` is `2026.11 minutes (2).pdf`. */
export function numberedPath(path: string, number: number): string {
  const start = path.lastIndexOf('/') + 1;
  const name = path.slice(start);
  const dot = name.slice(1).search(/(\.tar)?\.[^.]*$/) + 1;
  const end = dot === 0 ? path.length : start + dot;
  return `${path.slice(0, end)} (${number})${path.slice(end)}`;
}
