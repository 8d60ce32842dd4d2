'use client';

import { useRef, useState, type ReactNode } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { Field } from '../../parts/field/Field.tsx';
import { splitFieldProps } from '../../parts/field/split-field-props.ts';
import { FieldBox, useAmplifyField } from './amplify-field.tsx';
import { slider } from './numbers.css.ts';
import type { TextFieldProps } from './TextField.tsx';

type NotOfSlider =
  | 'asChild' | 'defaultValue' | 'innerEndComponent' | 'innerStartComponent' | 'isReadOnly' | 'onChange' | 'placeholder' | 'readOnly' | 'type' | 'value'
  | 'variation';

export interface SliderFieldProps extends Omit<TextFieldProps, NotOfSlider> {
  /** The number, where the app holds it. It changes only when the app changes it in `onChange`. */
  readonly value?: number | undefined;
  /** @default 0 */
  readonly defaultValue?: number | undefined;
  /** The number has changed, with each step on the way too. */
  readonly onChange?: ((value: number) => void) | undefined;
  /** The value stays where it is now: the pointer, or the key, is let go. */
  readonly onChangeEnd?: ((value: number) => void) | undefined;
  /** @default false */
  readonly isValueHidden?: boolean | undefined;
  /** How the number stands beside the label. @default as it is */
  readonly formatValue?: ((value: number) => ReactNode) | undefined;
}

/** A number on a line. Renders an `<input type="range">`. */
export function SliderField({ value: held, defaultValue = 0, onChange, onChangeEnd, isValueHidden, formatValue, ...props }: SliderFieldProps) {
  const [own, setOwn] = useState(defaultValue);
  const value = held ?? own;
  const { styles, words, look, rest } = useAmplifyField(props);
  const [field, { outerStartComponent, outerEndComponent, className, onPointerUp, onKeyUp, onBlur, ...input }] = splitFieldProps({ ...words, ...rest, ...look });
  const isMoved = useRef(false);
  const end = (input: HTMLInputElement) => {
    if (isMoved.current) onChangeEnd?.(input.valueAsNumber);
    isMoved.current = false;
  };
  return (
    <FieldBox styles={styles}>
      <Field {...field} marker={isValueHidden ? undefined : formatValue?.(value) ?? value}>
        {(wiring) => (
          <>
            {outerStartComponent}
            <input
              data-foyer-part="slider"
              {...input}
              {...wiring}
              type="range"
              className={classNames(slider, className)}
              value={value}
              onPointerUp={(event) => {
                onPointerUp?.(event);
                end(event.currentTarget);
              }}
              onKeyUp={(event) => {
                onKeyUp?.(event);
                end(event.currentTarget);
              }}
              onBlur={(event) => {
                onBlur?.(event);
                end(event.currentTarget);
              }}
              onChange={(event) => {
                isMoved.current = true;
                setOwn(event.target.valueAsNumber);
                onChange?.(event.target.valueAsNumber);
              }}
            />
            {outerEndComponent}
          </>
        )}
      </Field>
    </FieldBox>
  );
}
