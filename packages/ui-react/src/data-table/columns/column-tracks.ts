import type { InputKind } from '../../data-fields/input-kind.ts';
import type { Column } from './table-columns.ts';
import type { ColumnWidths } from './use-column-widths.ts';

/** How wide the columns of a kind are at least, and what share of the rest they take. */
const TRACKS: Readonly<Partial<Record<InputKind, string>>> = {
  relation: 'minmax(9rem, 1fr)',
  integer: 'minmax(6rem, 0.5fr)',
  number: 'minmax(6rem, 0.5fr)',
  boolean: 'minmax(5rem, 0.4fr)',
  choice: 'minmax(8rem, 0.7fr)',
  date: 'minmax(8rem, 0.7fr)',
  time: 'minmax(6rem, 0.5fr)',
  'date-time': 'minmax(12rem, 1fr)',
  timestamp: 'minmax(12rem, 1fr)',
};

/** How wide the column of one thing to do is. */
export const action = '2.5rem';

/** The columns of the grid, as CSS has them: what is chosen, the values, and what can be done. */
export const columnTracks = (columns: readonly Column[], widths: ColumnWidths, selectable: boolean): string => [
  ...(selectable ? ['3rem'] : []),
  ...columns.map(({ name, kind }) => (widths[name] ? `${widths[name]}px` : TRACKS[kind] ?? 'minmax(10rem, 1.5fr)')),
  action, action,
].join(' ');
