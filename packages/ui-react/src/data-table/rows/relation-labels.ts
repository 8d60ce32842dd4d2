import { keyOf, type Row } from '@foyer/state-machines';
import type { DataSource } from '../../data-fields/data-source.ts';
import { relatedKey } from '../../data-fields/row-label.ts';
import type { Column } from '../columns/table-columns.ts';

/** The name of the row that a cell leads to: nothing until it is known. */
export type RelationLabels = (column: Column, row: Row) => string | undefined;

export const idOfRelated = ({ client }: DataSource, model: string, key: Row) => `${model} ${keyOf(client.shape(model), key) ?? ''}`;

/** Finds the names that have been read. */
export const labelsFrom = (source: DataSource, names: ReadonlyMap<string, string>): RelationLabels => ({ field: { relation } }, row) => {
  const key = relation && relatedKey(relation, row);
  return relation && key ? names.get(idOfRelated(source, relation.model, key)) : undefined;
};
