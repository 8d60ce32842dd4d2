'use client';

import { Primitive } from '@radix-ui/react-primitive';
import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { control as controlClass } from '../control.css.ts';
import { Field, type FieldTexts } from '../field/Field.tsx';
import { splitFieldProps } from '../field/split-field-props.ts';
import { ChevronDownIcon } from '../icon/icons/ChevronDownIcon.tsx';
import { box, chevron, select as selectClass } from './Select.css.ts';

export interface SelectProps extends Omit<ComponentProps<typeof Primitive.select>, keyof FieldTexts | 'multiple' | 'size'>, FieldTexts {}

/** A choice of one from a list; its children are `<option>`s. Renders a `<select>`, which gets all other props and the ref. */
export function Select(props: SelectProps) {
  const [field, select] = splitFieldProps(props);
  return (
    <Field {...field}>
      {(control) => (
        <div className={box}>
          <Primitive.select
            data-foyer-part="select"
            {...select}
            {...control}
            className={classNames(controlClass, selectClass, select.className)}
          />
          <ChevronDownIcon className={chevron} />
        </div>
      )}
    </Field>
  );
}
