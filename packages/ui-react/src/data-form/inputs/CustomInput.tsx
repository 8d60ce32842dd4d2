'use client';

import { useId, useState } from 'react';
import { useNames } from '../../data-fields/use-names.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { FieldError } from '../../parts/field/FieldError.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { FieldInput } from '../FieldInput.tsx';
import { partFields } from '../nested-fields.ts';
import { group, legend, legendMarker, nest, start } from './inputs.css.ts';
import { inputMessages } from './inputs.messages.ts';
import { tellForm } from './tell-form.ts';

/** A value with fields of its own. One that need not be there is added, and taken away. */
export function CustomInput({ field, name, value, label, marker, hint, error }: FieldInputProps) {
  const { text } = useTexts(inputMessages);
  const names = useNames();
  const id = useId();
  const stored: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const [isThere, setThere] = useState(field.required || (value !== null && value !== undefined));
  return (
    <fieldset className={group} data-foyer-part="custom-input" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={legend}>{label}{marker && <span className={legendMarker}>{` ${String(marker)}`}</span>}</legend>
      {hint}
      <input type="hidden" name={name} value={isThere ? '1' : ''} />
      {isThere && (
        <div className={nest}>
          {partFields(field, names).map((part) => (
            <FieldInput key={part.name} field={part} name={`${name}.${part.name}`} value={stored[part.name]} />
          ))}
        </div>
      )}
      {!field.required && (
        <Button className={start} variant="quiet" onClick={({ currentTarget }) => {
          setThere(!isThere);
          tellForm(currentTarget);
        }}
        >
          {text(isThere ? 'data-field.remove' : 'data-field.add', { label: field.spoken })}
        </Button>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
