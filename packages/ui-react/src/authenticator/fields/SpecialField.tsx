'use client';

import { Checkbox } from '../../parts/checkbox/Checkbox.tsx';
import { PhoneField } from '../../parts/phone-field/PhoneField.tsx';
import { Radio, RadioGroup } from '../../parts/radio-group/RadioGroup.tsx';
import { Select } from '../../parts/select/Select.tsx';
import type { Drawing } from './field.ts';
import { inputProps } from './input-props.ts';
import type { LateFieldProps } from './LateField.tsx';
import { dialCodeName } from './read-fields.ts';
import { useTakeTyped } from './typed-before.ts';

const drawPhone = (drawing: Drawing) => {
  const { field, text, locale } = drawing;
  const { dialCode, dialCodeList } = field.options;
  return (
    <PhoneField
      autoComplete={field.autoComplete}
      dialCodeLabel={text('field.country_code')}
      dialCodeName={dialCodeName(field.name)}
      defaultDialCode={dialCode}
      dialCodes={dialCodeList}
      locale={locale}
      {...inputProps(drawing)}
    />
  );
};

const drawSelect = (drawing: Drawing) => {
  const { name, label, labelHidden, hint, error, marker, defaultValue } = inputProps(drawing);
  return (
    <Select {...{ name, label, labelHidden, hint, error, marker, defaultValue }} autoComplete={drawing.field.autoComplete}>
      {drawing.field.choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
    </Select>
  );
};

const drawRadios = (drawing: Drawing) => {
  const { name, label, labelHidden, hint, error, defaultValue } = inputProps(drawing);
  return (
    <RadioGroup {...{ name, label, labelHidden, hint, error, defaultValue }}>
      {drawing.field.choices.map((choice) => <Radio key={choice.value} value={choice.value} label={choice.label} />)}
    </RadioGroup>
  );
};

const drawCheckbox = (drawing: Drawing) => {
  const { labelHidden, marker, readOnly, defaultValue, ...props } = inputProps(drawing);
  return <Checkbox {...props} defaultChecked={Boolean(defaultValue)} />;
};

/** A phone number, a choice from a list or from a few, or a yes or no. */
export default function SpecialField({ typed, ...drawing }: LateFieldProps) {
  useTakeTyped(drawing.field.name, typed);
  switch (drawing.field.kind) {
    case 'select': return drawSelect(drawing);
    case 'radio': return drawRadios(drawing);
    case 'checkbox': return drawCheckbox(drawing);
    default: return drawPhone(drawing);
  }
}
