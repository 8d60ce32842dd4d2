'use client';

import { Primitive } from '@radix-ui/react-primitive';
import { useId, useMemo, type ComponentProps, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { choice, choiceLabel, choiceNote, mark } from '../field/choice.css.ts';
import { hint as hintClass, label as labelClass } from '../field/Field.css.ts';
import { FieldError } from '../field/FieldError.tsx';
import { slotted } from '../slotted.ts';
import { group as groupClass, row } from './RadioGroup.css.ts';
import { RadioGroupContext, useRadioGroup } from './radio-group-context.ts';

export interface RadioGroupProps extends Omit<ComponentProps<typeof Primitive.div>, 'defaultValue'> {
  /** What is chosen. */
  label: ReactNode;
  /** The label is for a screen reader alone. @default false */
  labelHidden?: boolean | undefined;
  /** Stands under the label and is part of the group's description. */
  hint?: ReactNode;
  /** What is wrong with the choice. Marks the group as invalid and describes it. */
  error?: ReactNode;
  /** Under which the form sends the choice. */
  name: string;
  /** The choice at first. */
  defaultValue?: string | undefined;
  /** None of the choices can be made, but for a `Radio` that says otherwise. @default false */
  disabled?: boolean | undefined;
  /** `rows` gives each choice a box of its own: for few choices that need a word of explanation. @default 'plain' */
  variant?: 'plain' | 'rows' | undefined;
}

/** A choice of one from a few that are all in sight. Renders a `<div role="radiogroup">` around its `Radio`s. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, labelHidden, hint, error, name, defaultValue, disabled, variant, className, children, ...rest } = props;
  const id = useId();
  const invalid = Boolean(error);
  const context = useMemo(() => ({ name, defaultValue, disabled, invalid }), [name, defaultValue, disabled, invalid]);
  const describedBy = [rest['aria-describedby'], hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <RadioGroupContext value={context}>
      <Primitive.div
        role="radiogroup"
        data-foyer-part="radio-group"
        {...rest}
        className={classNames(groupClass, className)}
        data-variant={variant}
        data-invalid={invalid ? '' : undefined}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy || undefined}
        aria-invalid={invalid || undefined}
      >
        {slotted(rest.asChild, children, (radios) => (
          <>
            <div data-foyer-part="field.label" data-hidden={labelHidden ? '' : undefined} id={`${id}-label`} className={labelClass}>
              {label}
            </div>
            {hint && <div data-foyer-part="field.hint" id={`${id}-hint`} className={hintClass}>{hint}</div>}
            {radios}
            {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
          </>
        ))}
      </Primitive.div>
    </RadioGroupContext>
  );
}

export interface RadioProps extends Omit<ComponentProps<typeof Primitive.input>, 'type' | 'name' | 'value'> {
  value: string;
  label: ReactNode;
  /** Stands under the label and is part of the choice's description. */
  hint?: ReactNode;
}

/** One choice. Renders a `<div>` around an `<input type="radio">`, which gets all other props and the ref. */
export function Radio({ label, hint, className, ...input }: RadioProps) {
  const { name, defaultValue, invalid, ...group } = useRadioGroup();
  const own = useId();
  const id = input.id ?? own;
  const hintId = hint ? `${id}-hint` : undefined;
  const disabled = input.disabled ?? group.disabled;
  return (
    <div className={classNames(choice, row)} data-disabled={disabled ? '' : undefined}>
      <Primitive.input
        data-foyer-part="radio"
        defaultChecked={input.checked === undefined ? input.value === defaultValue : undefined}
        {...input}
        id={id}
        name={name}
        type="radio"
        disabled={disabled}
        className={classNames(mark, className)}
        aria-describedby={[input['aria-describedby'], hintId].filter(Boolean).join(' ') || undefined}
        data-invalid={invalid ? '' : undefined}
      />
      <label className={choiceLabel} htmlFor={id}>{label}</label>
      {hint && <div id={hintId} className={choiceNote}>{hint}</div>}
    </div>
  );
}
