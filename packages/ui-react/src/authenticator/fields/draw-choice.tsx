import { lazy, Suspense } from 'react';
import type { DrawField } from './field.ts';
import { inputProps } from './input-props.ts';

const Checkbox = lazy(async () => ({ default: (await import('../../parts/checkbox/Checkbox.tsx')).Checkbox }));
const Select = lazy(async () => ({ default: (await import('../../parts/select/Select.tsx')).Select }));

/** One of several choices. */
export const drawSelect: DrawField = (drawing) => {
  const { name, label, labelHidden, hint, error, marker, defaultValue } = inputProps(drawing);
  return (
    <Suspense>
      <Select {...{ name, label, labelHidden, hint, error, marker, defaultValue }} autoComplete={drawing.field.autoComplete}>
        {drawing.field.choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </Select>
    </Suspense>
  );
};

/** A yes or no. */
export const drawCheckbox: DrawField = (drawing) => {
  const { labelHidden, marker, readOnly, defaultValue, ...props } = inputProps(drawing);
  return (
    <Suspense>
      <Checkbox {...props} defaultChecked={Boolean(defaultValue)} />
    </Suspense>
  );
};
