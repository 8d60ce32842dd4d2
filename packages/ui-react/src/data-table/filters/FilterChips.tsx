'use client';

import { valueMessages } from '../../data-fields/value.messages.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { CloseIcon } from '../../parts/icon/icons/CloseIcon.tsx';
import { chip, chips, chipText } from '../bar.css.ts';
import { needsValue } from './filter-tests.ts';
import type { TableFilter } from './filters.ts';
import { tableToolMessages } from '../table-tool.messages.ts';
import type { DataTableState } from '../use-data-table.ts';

/** The filters that are on, each to be taken off. */
export default function FilterChips({ table }: { readonly table: DataTableState }) {
  const { text } = useTexts(tableToolMessages);
  return (
    <div className={chips}>
      {table.filters.map((filter, at) => <FilterChip key={at} table={table} filter={filter} label={text(`data-table.test.${filter.test}`)} onRemove={() => table.setFilters(table.filters.toSpliced(at, 1))} />)}
    </div>
  );
}

interface FilterChipProps {
  readonly table: DataTableState;
  readonly filter: TableFilter;
  readonly label: string;
  readonly onRemove: () => void;
}

function FilterChip({ table, filter, label, onRemove }: FilterChipProps) {
  const { text } = useTexts(tableToolMessages);
  const { text: valueText } = useTexts(valueMessages);
  const column = table.columns.find(({ name }) => name === filter.column);
  const { type } = column?.field.description ?? {};
  const value = type?.kind === 'enum' ? table.names.value(type.name, filter.text)
    : column?.kind === 'boolean' ? valueText(filter.text === 'true' ? 'data-field.yes' : 'data-field.no') : filter.text;
  const words = [column?.field.spoken, label, needsValue(filter.test) && value].filter(Boolean).join(' ');
  return (
    <span className={chip} data-foyer-part="data-table.filter-chip">
      <span className={chipText}>{words}</span>
      <IconButton size="small" label={text('data-table.filter-remove', { filter: words })} onClick={onRemove}><CloseIcon /></IconButton>
    </span>
  );
}
