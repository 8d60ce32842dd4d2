'use client';

import { DataError, keyFields, type RelationDescription, type Row } from '@foyer/state-machines';
import { useState } from 'react';
import type { DataSource } from '../../data-fields/data-source.ts';
import { useRelated } from '../../data/use-late-view.ts';
import { type RelatedPlan, tie } from './related-plan.ts';

interface RelatedRowsInput {
  readonly source: DataSource;
  readonly model: string;
  readonly relation: RelationDescription;
  readonly plan: RelatedPlan;
  readonly row: Row;
}

interface To<Many extends boolean> {
  readonly many: Many;
  readonly row: Row;
}

/** The rows that a relation leads to, live, and what is done with them, each at once. */
export function useRelatedRows({ source, model, relation, plan, row }: RelatedRowsInput) {
  const { client, authMode } = source;
  const shown = useRelated<To<true> | To<false>>(client, model, row, relation.name, { authMode });
  const [refusal, setRefusal] = useState<DataError>();
  const { near, through, links, isLoose } = plan;

  async function write(kind: 'create' | 'update' | 'delete', input: Row): Promise<boolean> {
    setRefusal(undefined);
    try {
      await client.write(kind, near.name, input, { authMode });
      return true;
    } catch (cause) {
      setRefusal(DataError.from(cause));
      return false;
    }
  }

  const rows = 'items' in shown ? shown.items : shown.row ? [shown.row] : [];
  const key = (one: Row) => keyFields(client.shape(near.name), one);
  return {
    /** It is known which rows there are, also where there are none. */
    isKnown: shown.status !== 'loading' && (rows.length > 0 || ('items' in shown ? shown.isEmpty : shown.row === null)),
    rows,
    error: refusal ?? shown.error,
    /** Ties a row of the far model to this one; whether it is tied now. */
    async add(far: Row): Promise<boolean> {
      const same = through ? through.join : client.shape(near.name).key.map((name) => [name, name] as const);
      if (rows.some((one) => same.every(([own, theirs]) => one[own] === far[theirs]))) return true;
      const { kind, input } = tie(client, relation, plan, row, far);
      return write(kind, input);
    },
    /** Unties it; where it cannot be without this one, it is deleted. */
    remove: (one: Row): Promise<boolean> =>
      isLoose && !through ? write('update', { ...key(one), ...Object.fromEntries(links.map((name) => [name, null])) }) : write('delete', key(one)),
  };
}
