'use client';

import { DataError, equal, type Row } from '@foyer/state-machines';
import { type Dispatch, type KeyboardEvent, type SetStateAction, use, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DataSource } from '../../data-fields/data-source.ts';
import { errorWords } from '../../data-fields/error-words.ts';
import { checkFields } from '../../data-form/check-fields.ts';
import { FieldInput } from '../../data-form/FieldInput.tsx';
import { FormContext, type InputsOption } from '../../data-form/form-context.ts';
import { type FieldIssue, readForm } from '../../data-form/read-form.ts';
import { LanguageContext, useTexts } from '../../messages/MessagesProvider.tsx';
import { editor } from './cell.css.ts';
import { cellId, type Refusals } from './refusals.ts';
import { tableActionMessages } from '../table-action.messages.ts';
import type { Column } from '../columns/table-columns.ts';
import type { DataTableState } from '../use-data-table.ts';

export interface CellEditorProps {
  readonly source: DataSource;
  readonly table: DataTableState;
  readonly inputs: InputsOption;
  readonly column: Column;
  readonly row: Row;
  readonly refusals: Refusals;
  readonly onRefusals: Dispatch<SetStateAction<Refusals>>;
  readonly say: (news: string) => void;
  /** The cell has its value, new or as it was. */
  readonly onEnd: () => void;
}

const NO_ISSUES: ReadonlyMap<string, FieldIssue> = new Map();

/** The input of a cell. Enter, or leaving it, saves; Esc leaves it as it was. */
export function CellEditor({ source, table, inputs, column, row, refusals, onRefusals, say, onEnd }: CellEditorProps) {
  const { text } = useTexts(tableActionMessages);
  const language = use(LanguageContext);
  const id = cellId(table.keyOf(row), column.name);
  const [refused] = useState(() => refusals.get(id));
  // What others write while somebody types is not what that person saw.
  const [seen] = useState(row);
  const [issues, setIssues] = useState(() => (refused ? new Map<string, FieldIssue>([[column.field.name, refused]]) : NO_ISSUES));
  const form = useRef<HTMLFormElement>(null);
  const isChecking = useRef(false);
  const surroundings = useMemo(() => ({ source, inputs, issues }), [source, inputs, issues]);
  const field = { ...column.field, options: { ...column.field.options, hint: undefined } };

  useLayoutEffect(() => {
    const input = form.current?.querySelector<HTMLInputElement>('input, select, textarea');
    input?.focus();
    if (input?.localName === 'input' && input.type !== 'checkbox') input.select();
  }, []);

  async function save() {
    if (!form.current || isChecking.current) return;
    const { values, issues: found } = readForm([field], new FormData(form.current), seen);
    isChecking.current = true;
    const all = await check(values, found);
    isChecking.current = false;
    // Whoever has left the cell with Esc meanwhile wants it as it was.
    if (!form.current) return;
    if (all.size > 0) return setIssues(all);
    onEnd();
    const value = values[column.name];
    if (!Object.is(value ?? null, seen[column.name] ?? null)) await write(value);
  }
  /** A check of the app that fails has not said that the value is right. */
  async function check(values: Row, found: typeof NO_ISSUES): Promise<typeof NO_ISSUES> {
    try {
      return await checkFields([field], { ...row, ...values }, found);
    } catch (cause) {
      return new Map([[field.name, { words: errorWords(DataError.from(cause), language) }]]);
    }
  }
  /** A refusal marks the cell, and keeps what was typed for the next try. */
  async function write(value: unknown) {
    const others = (now: Refusals) => new Map([...now].filter(([at]) => at !== id));
    if (refusals.has(id)) onRefusals(others);
    try {
      await table.save(equal(row[column.name], seen[column.name]) ? row : seen, column, value);
    } catch (cause) {
      const words = errorWords(DataError.from(cause), language);
      onRefusals((now) => others(now).set(id, { typed: value, words }));
      say(text('data-table.cell-failed', { reason: words }));
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onEnd();
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
          <FieldInput field={field} value={refused?.typed ?? seen[column.name]} labelHidden />
        </form>
      </div>
    </FormContext>
  );
}
