'use client';

import { useId, type ReactNode } from 'react';
import { action as actionClass, body, field, hint as hintClass, label as labelClass, marker as markerClass } from './Field.css.ts';
import { FieldError } from './FieldError.tsx';

/** The texts around a control, the same for every field. */
export interface FieldTexts {
  label: ReactNode;
  /** The label is for a screen reader alone. @default false */
  labelHidden?: boolean | undefined;
  /** A word after the label, such as "optional". */
  marker?: ReactNode;
  /** Stands under the control and is part of its description. */
  hint?: ReactNode;
  /** What is wrong with the value. Marks the control as invalid and describes it. */
  error?: ReactNode;
  /** A link or a button at the end of the label's row. In the order of the page it follows the control. */
  action?: ReactNode;
  /** The id of the control. @default one of React's */
  id?: string | undefined;
  /** Ids of more that describes the control, beside hint and error. */
  'aria-describedby'?: string | undefined;
}

/** What a field gives to its control. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'data-invalid': '' | undefined;
}

export interface FieldProps extends FieldTexts {
  /** Draws the control with the wiring that it is given. */
  children: (control: FieldControl) => ReactNode;
}

/** A label, a control, a hint and an error, joined by ids. Renders a `<div>`. */
export function Field({ label, labelHidden, marker, hint, error, action, children, ...given }: FieldProps) {
  const own = useId();
  const id = given.id ?? own;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const invalid = error ? '' : undefined;
  const describedBy = [given['aria-describedby'], hintId, errorId].filter(Boolean).join(' ');
  return (
    <div data-foyer-part="field" data-invalid={invalid} className={field}>
      <label data-foyer-part="field.label" data-hidden={labelHidden ? '' : undefined} className={labelClass} htmlFor={id}>
        {label}
        {marker && <>{' '}<span className={markerClass}>{marker}</span></>}
      </label>
      <div className={body}>
        {children({
          id,
          'aria-describedby': describedBy || undefined,
          'aria-invalid': error ? true : undefined,
          'data-invalid': invalid,
        })}
      </div>
      {action && <div data-foyer-part="field.action" className={actionClass}>{action}</div>}
      {hint && <div data-foyer-part="field.hint" id={hintId} className={hintClass}>{hint}</div>}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}
