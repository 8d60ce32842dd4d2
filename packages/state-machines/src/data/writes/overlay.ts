import type { ModelShape, Row } from '../../ports/data.ts';
import { marks, type RowMark } from '../row-mark.ts';
import type { Write } from './write.ts';

/** A row as the person sees it: the server's, with the writes that it has not answered on top. */
export function lay(shape: ModelShape, base: Row | undefined, writes: readonly Write[]): Row | undefined {
  const waiting = writes.filter(({ status }) => status !== 'failed');
  const failed = writes.findLast(({ status }) => status === 'failed')?.error;
  if (waiting.length === 0 && !failed) return base;
  const row = waiting.reduce((under, write) => apply(shape, under, write), base);
  return row && marked(row, { pending: waiting.length > 0, failed });
}

/** A row of the same values, with a mark. */
function marked(row: Row, mark: RowMark): Row {
  const copy = { ...row };
  marks.set(copy, mark);
  return copy;
}

function apply(shape: ModelShape, under: Row | undefined, { kind, input, at }: Write): Row | undefined {
  switch (kind) {
    case 'create':
      return under ?? blank(shape, input, at);
    case 'upsert':
      return under ? { ...under, ...input } : blank(shape, input, at);
    case 'update':
      return under && { ...under, ...input };
    case 'delete':
      return undefined;
    default:
      return kind satisfies never;
  }
}

/** A new row as the server will have it, as far as that can be told; its times are this clock's until it answers. */
function blank({ fields }: ModelShape, input: Row, at: number): Row {
  const time = new Date(at).toISOString();
  const times: Row = { createdAt: time, updatedAt: time };
  return { ...Object.fromEntries(fields.map((field) => [field, times[field] ?? null])), ...input };
}
