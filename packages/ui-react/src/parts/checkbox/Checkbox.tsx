'use client';

import { Primitive } from '@radix-ui/react-primitive';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { choice, choiceLabel, choiceNote, mark } from '../field/choice.css.ts';
import { FieldError } from '../field/FieldError.tsx';

export interface CheckboxProps extends Omit<ComponentProps<typeof Primitive.input>, 'type'> {
  label: ReactNode;
  /** Stands under the label and is part of the description. */
  hint?: ReactNode;
  /** What is wrong with the choice. Marks it as invalid and describes it. */
  error?: ReactNode;
}

/** A yes or no. Renders a `<div>` around an `<input type="checkbox">`, which gets all other props and the ref. */
export function Checkbox(props: CheckboxProps) {
  const { label, hint, error, className, 'aria-describedby': describedBy, ...input } = props;
  const own = useId();
  const id = input.id ?? own;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={choice} data-foyer-part="field" data-invalid={error ? '' : undefined}>
      <Primitive.input
        data-foyer-part="checkbox"
        {...input}
        id={id}
        type="checkbox"
        className={classNames(mark, className)}
        aria-describedby={[describedBy, hintId, errorId].filter(Boolean).join(' ') || undefined}
        aria-invalid={error ? true : undefined}
        data-invalid={error ? '' : undefined}
      />
      <label data-foyer-part="field.label" className={choiceLabel} htmlFor={id}>{label}</label>
      {hint && <div data-foyer-part="field.hint" id={hintId} className={choiceNote}>{hint}</div>}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}
