'use client';

import { DataError, type Row } from '@foyer/state-machines';
import { useEffect, useRef } from 'react';
import { type DataSource, readRows } from '../../data-fields/data-source.ts';
import { labelFieldOf, labelOfRow, relatedKey } from '../../data-fields/row-label.ts';
import { idOfRelated } from './relation-labels.ts';
import type { Column } from '../columns/table-columns.ts';

export interface RelationNamesProps {
  readonly source: DataSource;
  /** The columns that lead to other rows. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly onNames: (names: Names) => void;
}

type Names = readonly (readonly [id: string, name: string])[];

/** What has been asked for, by whoever is on the page. */
const beginning = () => ({ asked: new Set<string>(), calls: new AbortController() });

/** Reads the names of related rows, those of all rows in sight in one request for each model. Shows nothing itself. */
export function RelationNames({ source, columns, rows, onNames }: RelationNamesProps) {
  const held = useRef<ReturnType<typeof beginning>>(undefined);

  useEffect(() => {
    const mine = beginning();
    held.current = mine;
    return () => mine.calls.abort();
  }, []);

  useEffect(() => {
    const { asked, calls } = (held.current ??= beginning());
    async function read(column: Column, keys: ReadonlyMap<string, Row>) {
      const named = await readNames(source, column, keys, calls.signal);
      if (!named) keys.forEach((_, id) => asked.delete(id));
      if (!calls.signal.aborted) onNames(named ?? [...keys].map(([id, key]) => [id, Object.values(key).join(' ')] as const));
    }
    for (const column of columns) {
      const missing = missingKeys(source, column, rows, asked);
      if (missing.size === 0) continue;
      missing.forEach((_, id) => asked.add(id));
      void read(column, missing);
    }
  }, [source, columns, rows, onNames]);

  return null;
}

function missingKeys(source: DataSource, { field: { relation } }: Column, rows: readonly Row[], asked: ReadonlySet<string>) {
  const missing = new Map<string, Row>();
  for (const row of rows) {
    const key = relation && relatedKey(relation, row);
    const id = relation && key && idOfRelated(source, relation.model, key);
    if (key && id !== undefined && !asked.has(id)) missing.set(id, key);
  }
  return missing;
}

/** `undefined` where they cannot be read: rows go by their keys until they are asked for again. */
async function readNames(source: DataSource, { field: { relation, options } }: Column, keys: ReadonlyMap<string, Row>, signal: AbortSignal): Promise<Names | undefined> {
  if (!relation) return [];
  const name = options.labelField ?? labelFieldOf(source.models.describe(relation.model));
  const found = await readRows(source, relation.model, [...keys.values()], signal).catch(unread);
  return found && [...keys].map(([id, key], at) => {
    const row = found[at];
    return [id, row ? labelOfRow(row, name, Object.keys(key)) : Object.values(key).join(' ')] as const;
  });
}

/** What the backend refuses leaves rows without names; anything else is a fault of ours. */
function unread(error: unknown): undefined {
  if (!(error instanceof DataError)) throw error;
}
