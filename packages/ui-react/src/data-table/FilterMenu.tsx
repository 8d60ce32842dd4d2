'use client';

import { type FormEvent, useState } from 'react';
import { dataFieldMessages } from '../data-fields/data-field.messages.ts';
import { valueMessages } from '../data-fields/value.messages.ts';
import type { InputKind } from '../data-fields/input-kind.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { Select } from '../parts/select/Select.tsx';
import { TextField } from '../parts/text-field/TextField.tsx';
import { filterForm } from './DataTable.css.ts';
import { conditionOf, needsValue, testsOf } from './filter-tests.ts';
import type { FilterTest } from './filters.ts';
import { tableActionMessages } from './table-action.messages.ts';
import type { DataTableState } from './use-data-table.ts';

interface FilterMenuProps {
  readonly table: DataTableState;
  readonly onDone: () => void;
}

const TYPES: Readonly<Partial<Record<InputKind, string>>> = {
  date: 'date', time: 'time', 'date-time': 'datetime-local', timestamp: 'datetime-local',
};

/** A test of a field, one that the server can make of it. */
export default function FilterMenu({ table, onDone }: FilterMenuProps) {
  const { text } = useTexts(tableActionMessages);
  const { text: fieldText } = useTexts(dataFieldMessages);
  const { text: valueText } = useTexts(valueMessages);
  const [name, setName] = useState(table.columns[0]?.name ?? '');
  const [test, setTest] = useState<FilterTest>();
  const [isWrong, setWrong] = useState(false);
  const column = table.columns.find((one) => one.name === name);
  if (!column) return null;
  const tests = testsOf(column);
  const chosen = test && tests.includes(test) ? test : tests[0] ?? 'exists';
  const { type } = column.field.description;

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('value') ?? '');
    const condition = column && conditionOf(column, chosen, typed);
    if (!condition) return setWrong(true);
    table.setFilters([...table.filters, { column: name, test: chosen, text: typed, condition }]);
    onDone();
  }

  return (
    <form onSubmit={apply} className={filterForm} noValidate data-foyer-part="data-table.filter-form">
      <Select label={text('data-table.filter-field')} value={name} onChange={({ target }) => setName(target.value)}>
        {table.columns.map((one) => <option key={one.name} value={one.name}>{one.field.spoken}</option>)}
      </Select>
      <Select label={text('data-table.filter-test')} value={chosen} onChange={({ target }) => setTest(tests.find((one) => one === target.value))}>
        {tests.map((one) => <option key={one} value={one}>{text(`data-table.test.${one}`)}</option>)}
      </Select>
      {needsValue(chosen) && (type.kind === 'enum' || column.kind === 'boolean' ? (
        <Select key={name} name="value" label={text('data-table.filter-value')}>
          {type.kind === 'enum'
            ? type.values.map((one) => <option key={one} value={one}>{table.names.value(type.name, one)}</option>)
            : [<option key="true" value="true">{valueText('data-field.yes')}</option>, <option key="false" value="false">{valueText('data-field.no')}</option>]}
        </Select>
      ) : (
        <TextField key={name} name="value" type={TYPES[column.kind] ?? 'text'} autoComplete="off" label={text('data-table.filter-value')} error={isWrong && fieldText('data-field.required')} onInput={() => setWrong(false)} />
      ))}
      <Button type="submit" variant="primary">{text('data-table.filter-add')}</Button>
    </form>
  );
}
