'use client';

import { dataFieldMessages } from '../../data-fields/data-field.messages.ts';
import { useNames } from '../../data-fields/use-names.ts';
import { lateDataPart } from '../../data-fields/late-data-part.tsx';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Select } from '../../parts/select/Select.tsx';
import type { FieldInputProps } from '../field-input.ts';

const Radios = /* @__PURE__ */ lateDataPart(() => import('./Radios.tsx'));

/** So many choices are all in sight. */
const FEW = 3;

/** One of the values of an enum. A stored value that the schema no longer has stays until another is chosen. */
export function ChoiceInput({ field, value, error, labelHidden, ...texts }: FieldInputProps) {
  const names = useNames();
  const { text } = useTexts(dataFieldMessages);
  const { type } = field.description;
  const known = type.kind === 'enum' ? type.values : [];
  const chosen = typeof value === 'string' ? value : '';
  const values = chosen === '' || known.includes(chosen) ? known : [...known, chosen];
  const nameOf = (one: string) => names.value(type.kind === 'enum' ? type.name : field.owner, one);
  if (field.required && values.length <= FEW && !labelHidden) {
    return <Radios {...texts} error={error} chosen={chosen} choices={values.map((one) => ({ value: one, label: nameOf(one) }))} />;
  }
  return (
    <Select {...texts} labelHidden={labelHidden} error={error} defaultValue={chosen}>
      <option value="">{text(field.required ? 'data-field.choose' : 'data-field.none')}</option>
      {values.map((one) => <option key={one} value={one}>{nameOf(one)}</option>)}
    </Select>
  );
}
