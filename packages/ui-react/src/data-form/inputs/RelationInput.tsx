'use client';

import { useRef, useState } from 'react';
import type { RelationDescription, Row } from '@foyer/state-machines';
import { labelFieldOf, labelOfRow } from '../../data-fields/row-label.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Field } from '../../parts/field/Field.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { useForm } from '../form-context.ts';
import { ReadOnlyField } from './ReadOnlyField.tsx';
import { RowCombobox } from './RowCombobox.tsx';
import { useRelatedRow } from './use-related-row.ts';
import { inputMessages } from './inputs.messages.ts';
import { tellForm } from './tell-form.ts';

/** The row that this one belongs to, found by its name. */
export function RelationInput(props: FieldInputProps) {
  const { relation } = props.field;
  return relation ? <Related {...props} relation={relation} /> : <ReadOnlyField {...props} />;
}

const NO_ROW: Row = {};

function Related({ field, value, relation, name: _, ...texts }: FieldInputProps & { readonly relation: RelationDescription }) {
  const { source } = useForm();
  const { text } = useTexts(inputMessages);
  const other = source.models.describe(relation.model);
  const labelField = field.options.labelField ?? labelFieldOf(other);
  const stored = useRelatedRow(source, relation, typeof value === 'object' && value !== null ? { ...value } : NO_ROW, labelField);
  const [chosen, setChosen] = useState<{ readonly key: Row | undefined; readonly label: string }>();
  const held = useRef<HTMLInputElement>(null);
  const current = chosen ?? { key: stored.key, label: stored.label ?? '' };
  if (field.readOnly) return <ReadOnlyField {...texts} field={{ ...field, kind: 'text' }} name={field.name} value={current.label} />;
  return (
    <Field {...texts}>
      {(control) => (
        <>
          {relation.join.map(([own, theirs]) => <input key={own} ref={held} type="hidden"name={own} value={String(current.key?.[theirs] ?? '')} />)}
          <RowCombobox
            control={control}
            model={relation.model}
            labelField={labelField}
            spoken={field.spoken}
            placeholder={field.options.placeholder ?? text('data-field.search')}
            required={field.required}
            chosen={current}
            onChoose={(row) => {
              const label = row ? labelOfRow(row, labelField, other.key) : '';
              setChosen({ key: row && Object.fromEntries(other.key.map((own) => [own, row[own]])), label });
              tellForm(held.current);
              return label;
            }}
          />
        </>
      )}
    </Field>
  );
}
