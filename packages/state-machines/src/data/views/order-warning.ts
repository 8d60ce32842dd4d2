import type { PagePort } from '../../ports/page.ts';
import type { Sort } from '../order.ts';

/** From so many rows on it is told that an order costs the reading of all. */
const MANY = 1000;

/** Tells a developer what an order costs that no index answers. */
export function warnOfOrder(page: PagePort, model: string, sort: Sort, count: number): void {
  const fields = Object.keys(sort).filter((field) => sort[field]);
  if (count <= MANY || fields.length === 0) return;
  page.warn(
    `[foyer] To order ${model} by ${fields.join(', ')}, every row is read, and there are more than ${MANY}, since no index answers `
    + 'with this filter: give the model a secondary index with that sort key, or show the rows page by page with useInfiniteList.',
  );
}
