'use client';

import type { ReactNode } from 'react';
import { classNames } from '../../parts/class-names.ts';
import type { FieldTexts } from '../../parts/field/Field.tsx';
import { Radio as RadioPart, RadioGroup, type RadioGroupProps, type RadioProps as RadioPartProps } from '../../parts/radio-group/RadioGroup.tsx';
import { FieldBox, useAmplifyField, type FieldOf } from './amplify-field.tsx';
import { choices } from './fields.css.ts';
import { ChosenContext, useChosen } from './chosen-context.ts';

export interface RadioGroupFieldProps extends FieldOf<Omit<RadioGroupProps, 'label' | 'labelHidden' | 'onChange'>> {
  /** What is chosen; Amplify UI's older name is `label`. */
  readonly legend?: ReactNode;
  /** The older name of `legend`. */
  readonly label?: ReactNode;
  /** The legend is for a screen reader alone. @default false */
  readonly legendHidden?: boolean | undefined;
  /** The older name of `legendHidden`. */
  readonly labelHidden?: boolean | undefined;
  /** The choice, where the app holds it. It changes only when the app changes it in `onChange`. */
  readonly value?: string | undefined;
  /** The person has made another choice: the event of its `<input>`. */
  readonly onChange?: React.ChangeEventHandler<HTMLInputElement> | undefined;
}

/** A choice of one from a few, as Amplify UI calls it: `RadioGroup` with its props. Style props that lay out, such as `direction`, lay out the choices. */
export function RadioGroupField(props: RadioGroupFieldProps) {
  const { direction, wrap, gap, columnGap, rowGap, alignContent, alignItems, justifyContent, inputStyles, ...outside } = props;
  const inside = { direction, wrap, gap, columnGap, rowGap, alignContent, alignItems, justifyContent, ...inputStyles };
  const { styles, words: { required, ...words }, look, rest } = useAmplifyField({ ...outside, inputStyles: inside });
  const { legend, label, legendHidden, labelHidden, value, onChange, ...group } = rest;
  return (
    <FieldBox styles={styles}>
      <ChosenContext value={{ value, onChange }}>
        <RadioGroup label={legend ?? label} labelHidden={legendHidden ?? labelHidden} aria-required={required} {...words} {...group} {...look} className={classNames(choices, look.className)} />
      </ChosenContext>
    </FieldBox>
  );
}

export interface RadioProps extends Omit<RadioPartProps, 'label' | 'size'> {
  /** @default the children */
  readonly label?: FieldTexts['label'];
  /** Amplify UI's name for `disabled`. */
  readonly isDisabled?: boolean | undefined;
  /** Becomes `data-size`, for styles of the app's own. */
  readonly size?: 'small' | 'large' | undefined;
}

/** One choice. Its children are its label, as in Amplify UI, unless `label` is given. */
export function Radio({ label, children, isDisabled, size, ...props }: RadioProps) {
  const { value, onChange } = useChosen();
  const held = value === undefined ? undefined : { checked: value === props.value };
  return <RadioPart disabled={isDisabled} data-size={size} {...held} onChange={onChange} {...props} label={label ?? children} />;
}
