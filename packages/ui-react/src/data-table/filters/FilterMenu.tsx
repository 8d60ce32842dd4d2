'use client';

import type { Row } from '@foyer/state-machines';
import { type FormEvent, useState } from 'react';
import { issueMessages } from '../../data-fields/issue.messages.ts';
import type { DataSource } from '../../data-fields/data-source.ts';
import { lateDataPart } from '../../data-fields/late-data-part.tsx';
import { valueMessages } from '../../data-fields/value.messages.ts';
import type { InputKind } from '../../data-fields/input-kind.ts';
import { FormContext, type InputsOption } from '../../data-form/form-context.ts';
import { InputPlace } from '../../data-form/inputs/InputPlace.tsx';
import type { FieldIssue } from '../../data-form/read-form.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { Select } from '../../parts/select/Select.tsx';
import { TextField } from '../../parts/text-field/TextField.tsx';
import { filterForm } from '../bar.css.ts';
import { conditionOf, needsValue, testsOf } from './filter-tests.ts';
import type { FilterTest } from './filters.ts';
import { tableToolMessages } from '../table-tool.messages.ts';
import type { DataTableState } from '../use-data-table.ts';

export interface FilterMenuProps {
  readonly source: DataSource;
  readonly table: DataTableState;
  readonly onDone: () => void;
}

/** The input of the form, without which nobody need load the form. */
const RelationValue = /* @__PURE__ */ lateDataPart(() => import('../../data-form/inputs/RareInput.tsx'), InputPlace);
const NO_INPUTS: InputsOption = {};
const NO_ISSUES: ReadonlyMap<string, FieldIssue> = new Map();
const NO_ROW: Row = {};

const TYPES: Readonly<Partial<Record<InputKind, string>>> = {
  date: 'date', time: 'time', 'date-time': 'datetime-local', timestamp: 'datetime-local',
};

/** A test of a field, one that the server can make of it. */
export default function FilterMenu({ source, table, onDone }: FilterMenuProps) {
  const { text } = useTexts(tableToolMessages);
  const { text: issueText } = useTexts(issueMessages);
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
    const form = event.currentTarget;
    const data = new FormData(form);
    const condition = column && conditionOf(column, chosen, data);
    if (!condition) return setWrong(true);
    // Of a row that was chosen, people know the name.
    const shown = form.querySelector<HTMLInputElement>('[role="combobox"]')?.value;
    table.setFilters([...table.filters, { column: name, test: chosen, text: shown ?? String(data.get('value') ?? ''), condition }]);
    onDone();
  }

  return (
    <form onSubmit={apply} onInput={() => setWrong(false)} className={filterForm} noValidate data-foyer-part="data-table.filter-form">
      <Select label={text('data-table.filter-field')} value={name} onChange={({ target }) => setName(target.value)}>
        {table.columns.map((one) => <option key={one.name} value={one.name}>{one.field.spoken}</option>)}
      </Select>
      <Select label={text('data-table.filter-test')} value={chosen} onChange={({ target }) => setTest(tests.find((one) => one === target.value))}>
        {tests.map((one) => <option key={one} value={one}>{text(`data-table.test.${one}`)}</option>)}
      </Select>
      {needsValue(chosen) && (column.field.relation ? (
        <FormContext value={{ source, inputs: NO_INPUTS, issues: NO_ISSUES }}>
          <RelationValue
            key={name}
            field={{ ...column.field, required: true, readOnly: false, options: { labelField: column.field.options.labelField } }}
            name={column.name}
            value={NO_ROW}
            label={text('data-table.filter-value')}
            marker={undefined}
            hint={undefined}
            error={isWrong && issueText('data-field.choice-required')}
          />
        </FormContext>
      ) : type.kind === 'enum' || column.kind === 'boolean' ? (
        <Select key={name} name="value" label={text('data-table.filter-value')}>
          {type.kind === 'enum'
            ? type.values.map((one) => <option key={one} value={one}>{table.names.value(type.name, one)}</option>)
            : [<option key="true" value="true">{valueText('data-field.yes')}</option>, <option key="false" value="false">{valueText('data-field.no')}</option>]}
        </Select>
      ) : (
        <TextField key={name} name="value" type={TYPES[column.kind] ?? 'text'} autoComplete="off" label={text('data-table.filter-value')} error={isWrong && issueText('data-field.required')} />
      ))}
      <Button type="submit" variant="primary">{text('data-table.filter-add')}</Button>
    </form>
  );
}
