import { vars } from '@foyer/theme';
import { action } from './columns/column-tracks.ts';

/** Where there is no room for columns: a row is a card. */
export const narrow = '(max-inline-size: 40rem)';
/** Where there is none for a name beside what can be done with it: letters are large. */
export const tiny = '(max-inline-size: 15rem)';
/** Where there is room for a name and all tools in one line. */
export const wide = '(min-inline-size: 64rem)';
export const rowHeight = `calc(${vars.size.control} + 1px)`;
/** A line of the grid. */
export const line = { display: 'grid', gridTemplateColumns: 'var(--foyer-data-table-columns)', minBlockSize: rowHeight } as const;
/** What can be done with a row stays in sight where its columns have more room than the table. */
export const kept = { position: 'sticky', backgroundColor: 'inherit', scrollMargin: 0 } as const;
/** What is focused comes out from under it. */
export const besideKept = { scrollMarginInlineEnd: `calc(2 * ${action})` } as const;
