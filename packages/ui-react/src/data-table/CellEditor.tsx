'use client';

import type { Row } from '@foyer/state-machines';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DataSource } from '../data-fields/data-source.ts';
import { checkFields } from '../data-form/check-fields.ts';
import { FieldInput } from '../data-form/FieldInput.tsx';
import { FormContext, type InputsOption } from '../data-form/form-context.ts';
import { type FieldIssue, readForm } from '../data-form/read-form.ts';
import { editor } from './DataTable.css.ts';
import type { Column } from './table-columns.ts';

export interface CellEditorProps {
  readonly source: DataSource;
  readonly inputs: InputsOption;
  readonly column: Column;
  readonly row: Row;
  /** What was typed before, where that was refused. */
  readonly typed: unknown;
  readonly onSave: (value: unknown) => void;
  readonly onCancel: () => void;
}

const NO_ISSUES: ReadonlyMap<string, FieldIssue> = new Map();

/** The input of a cell. Enter, or leaving it, saves; Esc leaves it as it was. */
export default function CellEditor({ source, inputs, column, row, typed, onSave, onCancel }: CellEditorProps) {
  const [issues, setIssues] = useState(NO_ISSUES);
  const form = useRef<HTMLFormElement>(null);
  const surroundings = useMemo(() => ({ source, inputs, issues }), [source, inputs, issues]);
  const field = { ...column.field, options: { ...column.field.options, hint: undefined } };

  useLayoutEffect(() => {
    const input = form.current?.querySelector<HTMLInputElement>('input, select, textarea');
    input?.focus();
    if (input?.localName === 'input' && input.type !== 'checkbox') input.select();
  }, []);

  async function save() {
    if (!form.current) return;
    const { values, issues: found } = readForm([field], new FormData(form.current), row);
    const all = await checkFields([field], { ...row, ...values }, found);
    if (all.size > 0) return setIssues(all);
    if (Object.is(values[column.name] ?? null, row[column.name] ?? null)) return onCancel();
    onSave(values[column.name]);
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      void save();
    }
  }

  return (
    <FormContext value={surroundings}>
      {/* Keys inside belong to the input, and none to the table. */}
      <div
        role="presentation"
        className={editor}
        data-foyer-part="data-table.editor"
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) void save();
        }}
      >
        <form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
          <FieldInput field={field} value={typed ?? row[column.name]} labelHidden />
        </form>
      </div>
    </FormContext>
  );
}
