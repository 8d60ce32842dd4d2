import { keyOf, type Row } from '@foyer/state-machines';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type DataSource, readRows } from '../data-fields/data-source.ts';
import { labelFieldOf, labelOfRow, relatedKey } from '../data-fields/row-label.ts';
import type { Column } from './table-columns.ts';

/** The name of the row that a cell leads to: nothing until it is known. */
export type RelationLabels = (column: Column, row: Row) => string | undefined;

/** Names of related rows, those of all rows in sight in one request for each model. */
export function useRelationLabels(source: DataSource, columns: readonly Column[], rows: readonly Row[]): RelationLabels {
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(() => new Map());
  const asked = useRef(new Set<string>());
  const related = useMemo(() => columns.filter(({ field }) => field.relation), [columns]);

  useEffect(() => {
    const calls = new AbortController();
    for (const { field } of related) {
      const { relation, options } = field;
      if (!relation) continue;
      const { model } = relation;
      const missing = new Map<string, Row>();
      for (const row of rows) {
        const key = relatedKey(relation, row);
        const id = key && idOf(source, model, key);
        if (key && id && !asked.current.has(id)) missing.set(id, key);
      }
      if (missing.size === 0) continue;
      missing.forEach((_, id) => asked.current.add(id));
      const labelField = options.labelField ?? labelFieldOf(source.models.describe(model));
      const read = async () => {
        const keys = [...missing];
        const found = await readRows(source, model, keys.map(([, key]) => key), calls.signal).catch(notRead);
        const named = keys.map(([id, key], at): [string, string] => {
          const row = found?.[at];
          if (!found) asked.current.delete(id);
          return [id, row ? labelOfRow(row, labelField, Object.keys(key)) : Object.values(key).join(' ')];
        });
        if (!calls.signal.aborted) setLabels((now) => new Map([...now, ...named]));
      };
      void read();
    }
    return () => calls.abort();
  }, [source, related, rows]);

  return useMemo(() => ({ field: { relation } }: Column, row: Row) => {
    const key = relation && relatedKey(relation, row);
    return relation && key ? labels.get(idOf(source, relation.model, key)) : undefined;
  }, [labels, source]);
}

const idOf = ({ client }: DataSource, model: string, key: Row) => `${model} ${keyOf(client.shape(model), key) ?? ''}`;

/** Without their names, rows go by their keys, and are asked for again with the next rows. */
const notRead = () => undefined;
