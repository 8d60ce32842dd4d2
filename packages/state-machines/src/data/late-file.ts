/** What a first reading does without: writes, what to believe of changes, how long the page was away, and words for developers. */
export { watchAbsence } from './views/absence.ts';
export { believe, isEcho } from './believe.ts';
export { takeWord } from './take-word.ts';
export { warnOfOrder } from './views/order-warning.ts';
export { createWrites } from './writes/writes.ts';
