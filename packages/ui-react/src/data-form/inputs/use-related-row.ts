'use client';

import { keyOf, type RelationDescription, type Row } from '@foyer/state-machines';
import { useEffect, useState } from 'react';
import { type DataSource, readRows } from '../../data-fields/data-source.ts';
import { labelOfRow, relatedKey } from '../../data-fields/row-label.ts';

/** What a relation leads to at first: its key, and its name once that was read. */
export function useRelatedRow(source: DataSource, relation: RelationDescription, row: Row, labelField: string) {
  const found = relatedKey(relation, row);
  const id = found && keyOf(source.client.shape(relation.model), found);
  const [key, setKey] = useState(found);
  if (id !== (key && keyOf(source.client.shape(relation.model), key))) setKey(found);
  const [label, setLabel] = useState<string>();
  useEffect(() => {
    if (!key) return;
    const call = new AbortController();
    const read = async () => {
      const [found] = await readRows(source, relation.model, [key], call.signal).catch(notFound);
      if (!call.signal.aborted) setLabel(found ? labelOfRow(found, labelField, Object.keys(key)) : Object.values(key).join(' '));
    };
    void read();
    return () => call.abort();
  }, [source, relation.model, key, labelField]);
  return { key, label };
}

/** A name that cannot be read is shown as its key. */
const notFound = (): readonly [] => [];
