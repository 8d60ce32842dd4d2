/** What a first reading does without: writes, what to believe of changes, and words for developers. */
export { believe } from './believe.ts';
export { warnOfOrder } from './order-warning.ts';
export { createWrites } from './writes.ts';
