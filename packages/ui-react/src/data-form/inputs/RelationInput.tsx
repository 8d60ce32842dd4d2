'use client';

import { useId, useLayoutEffect, useRef, useState, type ChangeEvent, type KeyboardEvent, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { RelationDescription, Row } from '@foyer/state-machines';
import { may } from '../../data-fields/may.ts';
import { labelFieldOf, labelOfRow } from '../../data-fields/row-label.ts';
import { useViewer } from '../../data-fields/use-description.ts';
import { useNames } from '../../data-fields/use-names.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { classNames } from '../../parts/class-names.ts';
import { control as controlClass } from '../../parts/control.css.ts';
import { Field } from '../../parts/field/Field.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { ChevronDownIcon } from '../../parts/icon/icons/ChevronDownIcon.tsx';
import { CloseIcon } from '../../parts/icon/icons/CloseIcon.tsx';
import { PlusIcon } from '../../parts/icon/icons/PlusIcon.tsx';
import { Spinner } from '../../parts/spinner/Spinner.tsx';
import { Status } from '../../parts/status/Status.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { useForm } from '../form-context.ts';
import { combo, comboActions, comboChevron, comboInput, list as listClass, note, option as optionClass } from './inputs.css.ts';
import { ReadOnlyField } from './ReadOnlyField.tsx';
import type { RowDialogProps } from '../RowDialog.tsx';
import type { Found } from './search-rows.ts';
import { useRelatedRow } from './use-related-row.ts';
import { useRowSearch } from './use-row-search.ts';
import { inputMessages } from './inputs.messages.ts';

/** The row that this one belongs to, found by its name: a combobox with a list. */
export function RelationInput(props: FieldInputProps) {
  const { relation } = props.field;
  return relation ? <Combobox {...props} relation={relation} /> : <ReadOnlyField {...props} />;
}

const NO_ROW: Row = {};
const NOTHING: Found = { rows: [], more: false };

function Combobox({ field, value, relation, name: _, ...texts }: FieldInputProps & { readonly relation: RelationDescription }) {
  const { source, rowDialog } = useForm();
  const viewer = useViewer(source);
  const names = useNames();
  const { text } = useTexts(inputMessages);
  const id = useId();
  const other = source.models.describe(relation.model);
  const labelField = field.options.labelField ?? labelFieldOf(other);
  const stored = useRelatedRow(source, relation, typeof value === 'object' && value !== null ? { ...value } : NO_ROW, labelField);
  const [chosen, setChosen] = useState<{ readonly key: Row | undefined; readonly label: string }>();
  const current = chosen ?? { key: stored.key, label: stored.label ?? '' };
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** What a row is made with that was not found. */
  const [making, setMaking] = useState<Row>();
  const input = useRef<HTMLInputElement>(null);
  const search = useRowSearch(source, relation.model, labelField);
  const { rows, more } = isOpen ? search.found ?? NOTHING : NOTHING;
  // After the rows that were found stands the way to one that is not there yet.
  const mayMake = rowDialog && may('create', other, viewer);
  const choices = rows.length + Number(Boolean(isOpen && mayMake));
  const labelOf = (row: Row) => labelOfRow(row, labelField, other.key);
  const optionId = (index: number) => `${id}-option-${index}`;

  // The name comes after the input; by then somebody may be typing into it.
  useLayoutEffect(() => {
    const element = input.current;
    if (element && stored.label !== undefined && element !== document.activeElement) element.value = stored.label;
  }, [stored.label]);

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
    const label = row ? labelOf(row) : '';
    setChosen({ key: row && Object.fromEntries(other.key.map((own) => [own, row[own]])), label });
    if (input.current) input.current.value = label;
    close();
  }
  function make() {
    const piece = input.current?.value.trim();
    const field = other.fields.find(({ name, role }) => name === labelField && role === 'data');
    setMaking(field && piece && piece !== current.label ? { [field.name]: piece } : NO_ROW);
    if (input.current) input.current.value = current.label;
    close();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      if (input.current) input.current.value = current.label;
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
    if (target.value === '' && !field.required) setChosen({ key: undefined, label: '' });
    open(target.value);
  }

  if (field.readOnly) return <ReadOnlyField {...texts} field={{ ...field, kind: 'text' }} name={field.name} value={current.label} />;
  const status = search.failed ? text('data-field.search-failed') : search.busy ? text('data-field.searching')
    : rows.length === 0 ? text('data-field.none-found') : text('data-field.found', { count: rows.length });
  return (
    <Field {...texts}>
      {(control) => (
        <div className={combo} onBlur={({ currentTarget, relatedTarget }) => {
          if (!isOpen || currentTarget.contains(relatedTarget)) return;
          if (input.current) input.current.value = current.label;
          close();
        }}
        >
          {relation.join.map(([own, theirs]) => <input key={own} type="hidden" name={own} value={String(current.key?.[theirs] ?? '')} />)}
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
            required={field.required}
            placeholder={field.options.placeholder ?? text('data-field.search')}
            defaultValue={current.label}
            onChange={onChange}
            onClick={() => !isOpen && open('')}
            onKeyDown={onKeyDown}
          />
          <div className={comboActions}>
            {current.key && !field.required && (
              <IconButton size="small" label={text('data-field.clear', { label: field.spoken })} onClick={() => {
                choose(undefined);
                input.current?.focus();
              }}
              >
                <CloseIcon />
              </IconButton>
            )}
            {search.busy ? <Spinner className={comboChevron} /> : <ChevronDownIcon className={comboChevron} />}
          </div>
          <div id={`${id}-list`} role="listbox" aria-label={field.spoken} className={listClass}>
            {rows.map((row, index) => (
              <div
                key={optionId(index)}
                id={optionId(index)}
                role="option"
                tabIndex={-1}
                aria-selected={other.key.every((own) => current.key?.[own] === row[own])}
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
          {making && <MadeBeside at={input} source={source} model={other.name} form={{ initialValues: making, onSuccess: choose }} onClose={() => setMaking(undefined)} />}
        </div>
      )}
    </Field>
  );
}

/** A form cannot stand in a form: it is drawn beside the one that asks for it, where the same theme holds. */
function MadeBeside({ at, ...dialog }: RowDialogProps & { readonly at: RefObject<HTMLElement | null> }) {
  const { rowDialog: RowDialog } = useForm();
  const place = at.current?.closest('form')?.parentElement;
  return RowDialog && place && createPortal(<RowDialog {...dialog} />, place);
}

const scrollIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });
