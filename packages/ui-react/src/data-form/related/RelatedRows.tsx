'use client';

import { type RelationDescription, type Row, rowMark } from '@foyer/state-machines';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { DataErrorText } from '../../data-fields/DataErrorText.tsx';
import { latePartMessages } from '../../data-fields/late-part.messages.ts';
import { labelFieldOf, labelOfRow } from '../../data-fields/row-label.ts';
import { tableToolMessages } from '../../data-table/table-tool.messages.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Alert } from '../../parts/alert/Alert.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { Spinner } from '../../parts/spinner/Spinner.tsx';
import { Status } from '../../parts/status/Status.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { FormBeside } from '../FormBeside.tsx';
import { useForm } from '../form-context.ts';
import { empty, group, legend, start } from '../inputs/inputs.css.ts';
import { inputMessages } from '../inputs/inputs.messages.ts';
import { AddRelated } from './AddRelated.tsx';
import { AskToDeleteRow } from './AskToDeleteRow.tsx';
import { LaterRows } from './LaterRows.tsx';
import { rows as rowsClass, when } from './related.css.ts';
import { linkValues, planRelated } from './related-plan.ts';
import { relatedMessages } from './related.messages.ts';
import { RelatedItem } from './RelatedItem.tsx';
import { useRelatedRows } from './use-related-rows.ts';

/**
 * The rows that belong to the one in the form. They are rows of their own: what is done with them is saved at once. Those of a
 * row that is not there yet are saved with it.
 */
export function RelatedRows({ field, value, label, hint }: FieldInputProps) {
  const { relation } = field;
  if (!relation) return null;
  const row: Row = typeof value === 'object' && value !== null ? { ...value } : {};
  return (
    <fieldset className={group} data-foyer-part="related-rows">
      <legend className={legend}>{label}</legend>
      {hint}
      {field.later ? <LaterRows field={field} relation={relation} held={row[field.name]} /> : <Editor field={field} relation={relation} row={row} />}
    </fieldset>
  );
}

/** So many are shown at a time. */
const AT_A_TIME = 20;

type Opened = { readonly kind: 'form'; readonly row: Row | undefined } | { readonly kind: 'delete'; readonly near: Row; readonly label: string };

function Editor({ field, relation, row }: Pick<FieldInputProps, 'field'> & { readonly relation: RelationDescription; readonly row: Row }) {
  const { source } = useForm();
  const { text } = useTexts(relatedMessages);
  const { text: inputText } = useTexts(inputMessages);
  const { text: toolText } = useTexts(tableToolMessages);
  const { text: partText } = useTexts(latePartMessages);
  const plan = useMemo(() => planRelated(source.models, relation), [source, relation]);
  const { near, far, through, links, isLoose } = plan;
  const { isKnown, rows, error, add, remove } = useRelatedRows({ source, model: field.owner, relation, plan, row });
  const [limit, setLimit] = useState(AT_A_TIME);
  const [opened, setOpened] = useState<Opened>();
  const [news, say] = useState('');
  /** There, perhaps made just now, and not added. */
  const [untied, setUntied] = useState<Row>();
  const box = useRef<HTMLDivElement>(null);
  const labelField = field.options.labelField ?? labelFieldOf(far);
  // Who cannot see yet what is there might add it twice.
  const hasRoom = !field.readOnly && isKnown && (relation.many || rows.length === 0);

  const nameOf = (one: Row) => labelOfRow(one, labelField, far.key);

  async function addRow(one: Row) {
    const isTied = await add(one);
    setUntied(isTied ? undefined : one);
    if (isTied) say(text('data-form.related-added', { label: nameOf(one) }));
  }
  async function removeRow(one: Row, name: string) {
    // The question gives the focus back as it closes, and the button that was pressed goes with its row.
    flushSync(() => setOpened(undefined));
    box.current?.focus();
    if (await remove(one)) say(inputText('data-field.removed', { label: name }));
  }

  return (
    <div ref={box} className={group} tabIndex={-1}>
      <Alert>{error && <DataErrorText error={error} />}</Alert>
      {untied && <Button className={start} onClick={() => void addRow(untied)}>{nameOf(untied)}: {partText('data-part.retry')}</Button>}
      {rows.length > 0 && (
        <ul className={rowsClass}>
          {rows.slice(0, limit).map((one) => (
            <RelatedItem
              key={JSON.stringify(source.client.shape(near.name).key.map((name) => one[name]))}
              plan={plan}
              near={one}
              labelField={labelField}
              readOnly={field.readOnly || rowMark(one).pending}
              onOpen={(found) => setOpened({ kind: 'form', row: found })}
              onRemove={(name) => (isLoose || through ? void removeRow(one, name) : setOpened({ kind: 'delete', near: one, label: name }))}
            />
          ))}
        </ul>
      )}
      {!isKnown && !error ? <Spinner /> : rows.length === 0 && !error && <p className={empty}>{inputText('data-field.empty-list')}</p>}
      {rows.length > limit && <Button className={start} variant="quiet" onClick={() => setLimit(limit + AT_A_TIME)}>{toolText('data-table.load-more')}</Button>}
      <AddRelated field={field} plan={plan} hasRoom={hasRoom} onFind={(one) => void addRow(one)} onMake={() => setOpened({ kind: 'form', row: undefined })} />
      {!field.readOnly && <p className={when}>{text('data-form.related-now')}</p>}
      <Status visuallyHidden>{news}</Status>
      {opened?.kind === 'form' && (
        <FormBeside
          at={box}
          source={source}
          model={far.name}
          row={opened.row}
          form={{
            // It belongs to this row, and nobody need say so.
            fields: through ? undefined : Object.fromEntries(links.map((name) => [name, { hidden: true }])),
            onSubmit: (values) => (opened.row || through ? values : { ...values, ...linkValues(relation, row) }),
            onSuccess: (made) => { if (!opened.row && through) void addRow(made); },
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
      {opened?.kind === 'delete' && (
        <AskToDeleteRow label={opened.label} onDelete={() => void removeRow(opened.near, opened.label)} onStay={() => setOpened(undefined)} />
      )}
    </div>
  );
}
