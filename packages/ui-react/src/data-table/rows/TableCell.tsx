'use client';

import type { Row } from '@foyer/state-machines';
import type { ComponentType } from 'react';
import { relatedKey } from '../../data-fields/row-label.ts';
import type { FormatValue } from '../../data-fields/use-format.ts';
import { badge, badgeText, mono, nothing, text } from './cell.css.ts';
import type { CellProps } from '../data-table-types.ts';
import type { Column } from '../columns/table-columns.ts';

interface TableCellProps {
  readonly column: Column;
  readonly row: Row;
  readonly format: FormatValue;
  /** The name of the row that the cell leads to. */
  readonly label: string | undefined;
  readonly own: ComponentType<CellProps> | undefined;
}

/** So many values of an enum are told apart by their dots. */
const TONES = 5;

/** A value as it stands in its cell. */
export function TableCell({ column, row, format, label, own: Own }: TableCellProps) {
  const { field, kind, name } = column;
  const value = row[field.relation ? field.writes[0] ?? name : name];
  const written = label ?? (field.relation ? '' : format(field.description, kind, value));
  if (Own) return <Own value={value} row={row} text={written} />;
  // The name of the row that it leads to is on its way.
  const isComing = field.relation && relatedKey(field.relation, row);
  if (written === '') return <span className={nothing} aria-hidden="true">{isComing ? '…' : '–'}</span>;
  const { type } = field.description;
  if (type.kind === 'enum' && !field.list) {
    return <span className={badge} data-tone={type.values.indexOf(String(value)) % TONES}><span className={badgeText}>{written}</span></span>;
  }
  return <span className={kind === 'json' || kind === 'ip' ? `${text} ${mono}` : text} dir={kind === 'text' ? 'auto' : undefined}>{written}</span>;
}
