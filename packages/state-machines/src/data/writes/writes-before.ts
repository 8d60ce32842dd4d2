import { DataError } from '../../errors/data-error.ts';
import type { Write } from './write.ts';

/** Whether the row of a write need not be there without it. */
export const makesRow = ({ kind }: Write): boolean => kind === 'create' || kind === 'upsert';

/**
 * The writes of these rows that are on their way.
 * @throws {DataError} `cancelled` where one of the rows was refused, and nothing that is on its way makes it
 */
export function writesBefore(all: readonly Write[], rows: readonly Pick<Write, 'model' | 'key'>[]): readonly string[] {
  return rows.flatMap(({ model, key }) => {
    const ofRow = all.filter((one) => one.model === model && one.key === key);
    const waiting = ofRow.filter(({ status }) => status !== 'failed');
    const refused = waiting.some(makesRow) ? undefined : ofRow.find((one) => one.status === 'failed' && makesRow(one));
    if (refused) throw new DataError('cancelled', { cause: refused.error });
    return waiting.map(({ id }) => id);
  });
}
