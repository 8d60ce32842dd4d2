'use client';

import { keyFields, type RelationDescription, type Row } from '@foyer/state-machines';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { DataErrorText } from '../../data-fields/DataErrorText.tsx';
import { labelFieldOf, labelOfRow } from '../../data-fields/row-label.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { FieldError } from '../../parts/field/FieldError.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { CloseIcon } from '../../parts/icon/icons/CloseIcon.tsx';
import { Status } from '../../parts/status/Status.tsx';
import { FormBeside } from '../FormBeside.tsx';
import { useForm } from '../form-context.ts';
import { dataFormMessages } from '../data-form.messages.ts';
import type { FormField } from '../form-field.ts';
import { empty, group } from '../inputs/inputs.css.ts';
import { inputMessages } from '../inputs/inputs.messages.ts';
import { tellForm } from '../inputs/tell-form.ts';
import { AddRelated } from './AddRelated.tsx';
import { laterRow, open, rows as rowsClass, saved, when } from './related.css.ts';
import { planRelated, tie } from './related-plan.ts';
import { relatedMessages } from './related.messages.ts';
import { type PlannedRow, type PlannedWrite, plannedRows, plannedText, type Recording, recording, refusedOf, withKey } from './planned-rows.ts';

interface LaterRowsProps {
  readonly field: FormField;
  readonly relation: RelationDescription;
  /** What was entered before, as the form holds it. */
  readonly held: unknown;
}

const isSaved = ({ writes }: PlannedRow) => writes.every(({ outcome }) => outcome === 'saved');
const isRefused = ({ writes }: PlannedRow) => writes.some(({ outcome }) => outcome === 'refused');

/** Rows for a row that is not there yet: they are saved with it. */
export function LaterRows({ field, relation, held }: LaterRowsProps) {
  const { source, rowDialog } = useForm();
  const { client } = source;
  const { text } = useTexts(relatedMessages);
  const { text: inputText } = useTexts(inputMessages);
  const { text: formText } = useTexts(dataFormMessages);
  const plan = useMemo(() => planRelated(source.models, relation), [source, relation]);
  const { near, far, through, links } = plan;
  const queue = useSyncExternalStore(client.queue.subscribe, client.queue.getSnapshot, client.queue.getSnapshot);
  const [rows, setRows] = useState(() => plannedRows(held));
  /** A form over a source that only notes what it writes, for a new row or for one that was entered before. */
  const [opened, setOpened] = useState<Recording & { readonly before: PlannedRow | undefined }>();
  const [news, say] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const labelField = field.options.labelField ?? labelFieldOf(far);
  const nameOf = (one: Row) => labelOfRow(one, labelField, far.key);
  /** Of a row whose key holds the one of the form, nobody knows the key before: what will belong to it cannot be named. */
  const untold = far.key.some((name) => links.includes(name)) ? far.relations.filter(({ kind }) => kind !== 'belongsTo').map(({ name }) => name) : [];
  const isSame = (a: Row, b: Row) => far.key.every((own) => a[own] === b[own]);

  // The form reads it with its inputs; nothing of it stands in the document.
  useEffect(() => {
    const form = box.current?.closest('form');
    const give = ({ formData }: FormDataEvent) => formData.set(field.name, plannedText(rows));
    form?.addEventListener('formdata', give);
    return () => form?.removeEventListener('formdata', give);
  }, [rows, field.name]);

  function arrange(next: readonly PlannedRow[], words: string) {
    setRows(next);
    say(words);
    tellForm(box.current);
  }
  /** The row that hangs on the one of the form is written last; its key is added to it then. */
  const tying = (one: Row): PlannedWrite => {
    const { kind, input } = tie(client, relation, plan, {}, one);
    const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !links.includes(name)));
    return { id: crypto.randomUUID(), kind, model: near.name, input: kind === 'create' ? withKey(client.shape(near.name), rest, crypto.randomUUID()) : rest, isLinked: true };
  };
  function find(one: Row) {
    if (rows.some((row) => isSame(row.far, one))) return;
    arrange([...rows, { id: crypto.randomUUID(), far: one, isNew: false, writes: [tying(one)] }], text('data-form.related-added', { label: nameOf(one) }));
  }
  function make(made: Row, noted: readonly PlannedWrite[], before: PlannedRow | undefined) {
    const writes = through ? [...noted, tying(made)] : noted.map((write) => ({ ...write, isLinked: write.input === made }));
    const next: PlannedRow = { id: before?.id ?? crypto.randomUUID(), far: made, isNew: true, writes };
    if (before) forget(before);
    arrange(before ? rows.map((one) => (one === before ? next : one)) : [...rows, next], text('data-form.related-added', { label: nameOf(made) }));
  }
  const refused = (one: PlannedRow) => refusedOf(one.writes, queue.writes, links);
  /** What was refused is given up: another is sent in its place, or none. */
  function forget(one: PlannedRow) {
    for (const { id } of isRefused(one) ? refused(one) : []) client.queue.discard(id);
  }
  function remove(one: PlannedRow) {
    box.current?.focus();
    forget(one);
    arrange(rows.filter((other) => other !== one), inputText('data-field.removed', { label: nameOf(one.far) }));
  }
  /** What was made in its form, with rows of its own, is one piece. */
  const mayOpen = ({ isNew, writes }: PlannedRow) => rowDialog && isNew && writes.length === (through ? 2 : 1) && writes.every(({ outcome }) => outcome !== 'saved');

  const hasRoom = !field.readOnly && (relation.many || rows.length === 0);
  return (
    <div ref={box} className={group} tabIndex={-1}>
      {rows.length === 0 ? <p className={empty}>{inputText('data-field.empty-list')}</p> : (
        <ul className={rowsClass}>
          {rows.map((one) => {
            const label = nameOf(one.far);
            const fault = isRefused(one) && refused(one).at(-1)?.error;
            return (
              <li key={one.id} className={laterRow} data-foyer-part="related-rows.row">
                {mayOpen(one)
                  ? <button type="button" className={open} onClick={() => setOpened({ ...recording(source), before: one })}>{label}</button>
                  : <span className={open}>{label}</span>}
                {isSaved(one) ? <span className={saved}>{formText('data-form.saved')}</span>
                  : <IconButton size="small" label={inputText('data-field.remove', { label })} onClick={() => remove(one)}><CloseIcon /></IconButton>}
                {fault && <FieldError id={one.id}><DataErrorText error={fault} /></FieldError>}
              </li>
            );
          })}
        </ul>
      )}
      <AddRelated field={field} plan={plan} hasRoom={hasRoom} onFind={find} onMake={() => setOpened({ ...recording(source), before: undefined })} />
      {!field.readOnly && <p className={when}>{text(rows.some(isRefused) ? 'data-form.related-refused' : 'data-form.related-later')}</p>}
      <Status visuallyHidden>{news}</Status>
      {opened && (
        <FormBeside
          at={box}
          source={opened.source}
          model={far.name}
          form={{
            initialValues: opened.before?.far,
            // It belongs to the row of the form, and nobody need say so.
            fields: through ? undefined : Object.fromEntries([...links, ...untold].map((name) => [name, { hidden: true }])),
            // One that was refused and is corrected is the same row.
            onSubmit: (values) => ({ ...(opened.before && keyFields(client.shape(far.name), opened.before.far)), ...values }),
            onSuccess: (made) => make(made, opened.writes, opened.before),
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}
