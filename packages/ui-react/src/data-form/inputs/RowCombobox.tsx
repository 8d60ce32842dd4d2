'use client';

import { useId, useLayoutEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import type { Row } from '@foyer/state-machines';
import { may } from '../../data-fields/may.ts';
import { labelOfRow } from '../../data-fields/row-label.ts';
import { useViewer } from '../../data-fields/use-description.ts';
import { useNames } from '../../data-fields/use-names.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { classNames } from '../../parts/class-names.ts';
import { control as controlClass } from '../../parts/control.css.ts';
import type { FieldControl } from '../../parts/field/Field.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { ChevronDownIcon } from '../../parts/icon/icons/ChevronDownIcon.tsx';
import { CloseIcon } from '../../parts/icon/icons/CloseIcon.tsx';
import { PlusIcon } from '../../parts/icon/icons/PlusIcon.tsx';
import { Spinner } from '../../parts/spinner/Spinner.tsx';
import { Status } from '../../parts/status/Status.tsx';
import { FormBeside } from '../FormBeside.tsx';
import { useForm } from '../form-context.ts';
import { combo, comboActions, comboChevron, comboInput, list as listClass, note, option as optionClass } from './inputs.css.ts';
import type { Found } from './search-rows.ts';
import { useRowSearch } from './use-row-search.ts';
import { inputMessages } from './inputs.messages.ts';

export interface RowComboboxProps {
  readonly control: FieldControl;
  /** Whose rows. */
  readonly model: string;
  /** Which field names them. */
  readonly labelField: string;
  readonly spoken: string;
  readonly placeholder: string;
  readonly required: boolean;
  readonly chosen: { readonly key: Row | undefined; readonly label: string };
  /** A row was chosen, or none. Answers with what stands in the input then. */
  readonly onChoose: (row: Row | undefined) => string;
  /** Rows can be made that are not there yet. @default true */
  readonly canMake?: boolean | undefined;
}

const NO_ROW: Row = {};
const NOTHING: Found = { rows: [], more: false };

/** Finds a row of a model by its name: a combobox with a list. */
export function RowCombobox({ control, model, labelField, spoken, placeholder, required, chosen, onChoose, canMake = true }: RowComboboxProps) {
  const { source, rowDialog } = useForm();
  const viewer = useViewer(source);
  const names = useNames();
  const { text } = useTexts(inputMessages);
  const id = useId();
  const other = source.models.describe(model);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** What a row is made with that was not found. */
  const [making, setMaking] = useState<Row>();
  const input = useRef<HTMLInputElement>(null);
  const search = useRowSearch(source, model, labelField);
  const { rows, more } = isOpen ? search.found ?? NOTHING : NOTHING;
  // After the rows that were found stands the way to one that is not there yet.
  const mayMake = canMake && rowDialog && may('create', other, viewer);
  const choices = rows.length + Number(Boolean(isOpen && mayMake));
  const labelOf = (row: Row) => labelOfRow(row, labelField, other.key);
  const optionId = (index: number) => `${id}-option-${index}`;

  // The name comes after the input; by then somebody may be typing into it.
  useLayoutEffect(() => {
    const element = input.current;
    if (element && element !== document.activeElement) element.value = chosen.label;
  }, [chosen.label]);

  function open(piece: string) {
    setOpen(true);
    setActive(0);
    search.look(piece);
  }
  function close() {
    setOpen(false);
    search.stop();
  }
  function choose(row: Row | undefined) {
    const words = onChoose(row);
    if (input.current) input.current.value = words;
    close();
  }
  function make() {
    const piece = input.current?.value.trim();
    const field = other.fields.find(({ name, role }) => name === labelField && role === 'data');
    setMaking(field && piece && piece !== chosen.label ? { [field.name]: piece } : NO_ROW);
    if (input.current) input.current.value = chosen.label;
    close();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      if (input.current) input.current.value = chosen.label;
      close();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return open('');
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + choices) % Math.max(1, choices));
    }
    if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      // What is in sight may be the answer to what was typed before.
      const row = search.busy ? undefined : rows[active];
      if (row) choose(row);
      else if (!search.busy && mayMake && active === rows.length) make();
    }
  }
  function onChange({ target }: ChangeEvent<HTMLInputElement>) {
    if (target.value === '' && !required && chosen.key) onChoose(undefined);
    open(target.value);
  }

  const status = search.failed ? text('data-field.search-failed') : search.busy ? text('data-field.searching')
    : rows.length === 0 ? text('data-field.none-found') : text('data-field.found', { count: rows.length });
  return (
    <div
      className={combo}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!isOpen || currentTarget.contains(relatedTarget)) return;
        if (input.current) input.current.value = chosen.label;
        close();
      }}
    >
      <input
        ref={input}
        {...control}
        data-foyer-part="relation-input"
        className={classNames(controlClass, comboInput)}
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && active < choices ? optionId(active) : undefined}
        required={required}
        placeholder={placeholder}
        defaultValue={chosen.label}
        onChange={onChange}
        onClick={() => !isOpen && open('')}
        onKeyDown={onKeyDown}
      />
      <div className={comboActions}>
        {chosen.key && !required && (
          <IconButton size="small" label={text('data-field.clear', { label: spoken })} onClick={() => {
            choose(undefined);
            input.current?.focus();
          }}
          >
            <CloseIcon />
          </IconButton>
        )}
        {search.busy ? <Spinner className={comboChevron} /> : <ChevronDownIcon className={comboChevron} />}
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={spoken} className={listClass}>
        {rows.map((row, index) => (
          <div
            key={optionId(index)}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={other.key.every((own) => chosen.key?.[own] === row[own])}
            data-active={index === active ? '' : undefined}
            className={optionClass}
            ref={index === active ? scrollIntoView : undefined}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(row);
            }}
          >
            {labelOf(row)}
          </div>
        ))}
        {isOpen && mayMake && (
          <div
            id={optionId(rows.length)}
            role="option"
            tabIndex={-1}
            aria-selected={false}
            data-active={active === rows.length ? '' : undefined}
            data-make=""
            className={optionClass}
            ref={active === rows.length ? scrollIntoView : undefined}
            onMouseDown={(event) => {
              event.preventDefault();
              make();
            }}
          >
            <PlusIcon />{text('data-field.create', { model: names.inText(other.name) })}
          </div>
        )}
      </div>
      {isOpen && (rows.length === 0 || more) && <div className={note}>{rows.length > 0 ? text('data-field.more') : status}</div>}
      <Status visuallyHidden>{isOpen && status}</Status>
      {making && <FormBeside at={input} source={source} model={other.name} form={{ initialValues: making, onSuccess: choose }} onClose={() => setMaking(undefined)} />}
    </div>
  );
}

const scrollIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });
