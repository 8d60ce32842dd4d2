'use client';

import type { ReactNode } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { bare, box, control as controlClass } from '../../parts/control.css.ts';
import { Field } from '../../parts/field/Field.tsx';
import { splitFieldProps } from '../../parts/field/split-field-props.ts';
import { TextField as TextPart, type TextFieldProps as PartProps } from '../../parts/text-field/TextField.tsx';
import { FieldBox, useAmplifyField, type FieldOf } from './amplify-field.tsx';
import { inside, row } from './fields.css.ts';

export interface TextFieldProps extends FieldOf<PartProps> {
  /** Before and after the box of the control. */
  readonly outerStartComponent?: ReactNode;
  readonly outerEndComponent?: ReactNode;
  /** In the box, before and after the text. */
  readonly innerStartComponent?: ReactNode;
  readonly innerEndComponent?: ReactNode;
}

/** A line of text with its label. It takes the props of Amplify UI's TextField too. */
export function TextField(props: TextFieldProps) {
  const { styles, words, readOnly, look, rest } = useAmplifyField(props);
  const { outerStartComponent, outerEndComponent, innerStartComponent, innerEndComponent, ...given } = rest;
  const input = { readOnly, ...words, ...given, ...look };
  const isGroup = [outerStartComponent, outerEndComponent, innerStartComponent, innerEndComponent].some(Boolean);
  if (!isGroup) return <FieldBox styles={styles}><TextPart {...input} /></FieldBox>;
  const [field, { asChild: _, className, ...control }] = splitFieldProps(input);
  return (
    <FieldBox styles={styles}>
      <Field {...field}>
        {(wiring) => (
          <div className={row}>
            {outerStartComponent}
            <div className={classNames(controlClass, box, className)} data-invalid={wiring['data-invalid']} data-size={look['data-size']} data-variation={look['data-variation']}>
              {innerStartComponent && <span className={inside}>{innerStartComponent}</span>}
              <input data-foyer-part="text-field" type="text" {...control} {...wiring} className={bare} />
              {innerEndComponent && <span className={inside}>{innerEndComponent}</span>}
            </div>
            {outerEndComponent}
          </div>
        )}
      </Field>
    </FieldBox>
  );
}
