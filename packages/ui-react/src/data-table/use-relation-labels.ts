import { keyOf, type RelationDescription, type Row } from '@foyer/state-machines';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DataSource } from '../data-fields/data-source.ts';
import { relatedKey } from '../data-fields/row-label.ts';
import type { Column } from './table-columns.ts';

/** The name of the row that a cell leads to: nothing until it is known. */
export type RelationLabels = (column: Column, row: Row) => string | undefined;

/** What has been asked for, by whoever is on the page. */
const beginning = () => ({ asked: new Set<string>(), calls: new AbortController() });

/** Names of related rows, those of all rows in sight in one request for each model. */
export function useRelationLabels(source: DataSource, columns: readonly Column[], rows: readonly Row[]): RelationLabels {
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(() => new Map());
  const held = useRef<ReturnType<typeof beginning>>(undefined);
  const related = useMemo(() => columns.filter(({ field }) => field.relation), [columns]);

  useEffect(() => {
    const mine = beginning();
    held.current = mine;
    return () => mine.calls.abort();
  }, []);

  useEffect(() => {
    const { asked, calls } = (held.current ??= beginning());
    async function read(model: string, keys: ReadonlyMap<string, Row>, labelField: string | undefined) {
      const { readLabels } = await import('./read-labels.ts');
      const named = await readLabels({ source, model, keys: [...keys], labelField, signal: calls.signal });
      if (!named) keys.forEach((_, id) => asked.delete(id));
      if (named && !calls.signal.aborted) setLabels((now) => new Map([...now, ...named]));
    }
    for (const { field: { relation, options } } of related) {
      const missing = relation && missingKeys(source, relation, rows, asked);
      if (!missing || missing.size === 0) continue;
      missing.forEach((_, id) => asked.add(id));
      void read(relation.model, missing, options.labelField);
    }
  }, [source, related, rows]);

  return useMemo(() => ({ field: { relation } }: Column, row: Row) => {
    const key = relation && relatedKey(relation, row);
    return relation && key ? labels.get(idOf(source, relation.model, key)) : undefined;
  }, [labels, source]);
}

function missingKeys(source: DataSource, relation: RelationDescription, rows: readonly Row[], asked: ReadonlySet<string>) {
  const missing = new Map<string, Row>();
  for (const row of rows) {
    const key = relatedKey(relation, row);
    const id = key && idOf(source, relation.model, key);
    if (key && id && !asked.has(id)) missing.set(id, key);
  }
  return missing;
}

const idOf = ({ client }: DataSource, model: string, key: Row) => `${model} ${keyOf(client.shape(model), key) ?? ''}`;
