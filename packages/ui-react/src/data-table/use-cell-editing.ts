import { DataError, type Row } from '@foyer/state-machines';
import { use, useState } from 'react';
import { LanguageContext } from '../messages/MessagesProvider.tsx';
import type { Column } from './table-columns.ts';
import type { DataTableState } from './use-data-table.ts';

interface EditedCell {
  readonly key: string;
  readonly column: Column;
  /** What was typed before, where that was refused. */
  readonly typed: unknown;
}

type Failures = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The cell that is being changed, and the changes that were refused: each stays marked, with what was typed, until it is tried again. */
export function useCellEditing({ save, keyOf }: DataTableState) {
  const language = use(LanguageContext);
  const [cell, setCell] = useState<EditedCell>();
  const [failures, setFailures] = useState<Failures>(() => new Map());
  const [refused, setRefused] = useState<ReadonlyMap<string, unknown>>(() => new Map());
  const [news, setNews] = useState('');

  const mark = (key: string, name: string, failure: string | undefined) =>
    setFailures((now) => {
      const { [name]: _, ...others } = now.get(key) ?? {};
      return new Map([...now, [key, failure === undefined ? others : { ...others, [name]: failure }]]);
    });

  async function write(row: Row, column: Column, value: unknown) {
    const key = keyOf(row);
    mark(key, column.name, undefined);
    setNews('');
    try {
      await save(row, column, value);
      setRefused((now) => new Map([...now].filter(([at]) => at !== `${key} ${column.name}`)));
    } catch (cause) {
      const { errorWords } = await import('../data-fields/error-words.ts');
      const words = errorWords(DataError.from(cause), language);
      setRefused((now) => new Map([...now, [`${key} ${column.name}`, value]]));
      mark(key, column.name, words);
      setNews(words);
    }
  }

  return {
    cell,
    failures,
    news,
    begin: (row: Row, column: Column) => setCell({ key: keyOf(row), column, typed: refused.get(`${keyOf(row)} ${column.name}`) }),
    end: () => setCell(undefined),
    save(row: Row, value: unknown) {
      setCell(undefined);
      if (cell) void write(row, cell.column, value);
    },
  };
}
