import { DataError, equal, type Row } from '@foyer/state-machines';
import type { DataSource } from './data-source.ts';

/** Writes fields of a row over the version that a person saw. */
export interface RowUpdate {
  readonly model: string;
  /** The row as that person saw it. */
  readonly base: Row;
  /** The key, and what is new. */
  readonly input: Row;
  /** The fields that person has touched by now. */
  readonly touched: () => readonly string[];
}

/** A row that was changed elsewhere, in no field that was touched here, is written over once more. @throws {DataError} */
export async function updateRow({ client, authMode }: DataSource, { model, base, input, touched }: RowUpdate): Promise<Row> {
  const hasVersion = (on: Row) => typeof on[client.shape(model).version ?? ''] === 'string';
  const send = (on: Row) => client.write('update', model, input, { authMode, ifUnchanged: hasVersion(on) && on });
  try {
    return await send(base);
  } catch (cause) {
    const current = cause instanceof DataError && cause.code === 'conflict' ? cause.current : undefined;
    if (!current || touched().some((field) => !equal(current[field], base[field]))) throw cause;
    return send(current);
  }
}
