'use client';

import { useState, type ChangeEvent, type ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Field } from '../../parts/field/Field.tsx';
import { splitFieldProps } from '../../parts/field/split-field-props.ts';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { PlusIcon } from '../../parts/icon/icons/PlusIcon.tsx';
import { FieldBox, useAmplifyField, type FieldOf } from './amplify-field.tsx';
import { minus, slider } from './numbers.css.ts';
import { primitivesMessages } from './primitives.messages.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';

export interface StepperFieldProps extends Omit<TextFieldProps, 'value' | 'defaultValue' | 'type' | 'min' | 'max' | 'step'> {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** @default 1 */
  readonly step?: number | undefined;
  readonly value?: number | undefined;
  /** @default 0 */
  readonly defaultValue?: number | undefined;
  readonly onStepChange?: ((value: number) => void) | undefined;
  readonly onIncrease?: (() => void) | undefined;
  readonly onDecrease?: (() => void) | undefined;
  readonly increaseButtonLabel?: string | undefined;
  readonly decreaseButtonLabel?: string | undefined;
}

/** A number with a button on each side that changes it by a step. */
export function StepperField(props: StepperFieldProps) {
  const { min = -Infinity, max = Infinity, step = 1, value: held, defaultValue = 0, onStepChange, onIncrease, onDecrease, increaseButtonLabel, decreaseButtonLabel, onChange, ...rest } = props;
  const { text } = useTexts(primitivesMessages);
  const [own, setOwn] = useState<number | ''>(defaultValue);
  const value = held ?? own;
  const number = Number(value);
  const change = (next: number) => {
    const within = Math.min(max, Math.max(min, next));
    setOwn(within);
    onStepChange?.(within);
  };
  const button = (label: string, by: number, isAtEnd: boolean, then: (() => void) | undefined, icon: ReactNode) => (
    <IconButton
      label={label}
      disabled={rest.isDisabled || isAtEnd}
      onClick={() => {
        change(number + by);
        then?.();
      }}
    >
      {icon}
    </IconButton>
  );
  return (
    <TextField
      {...rest}
      type="number"
      inputMode="decimal"
      {...(Number.isFinite(min) && { min })}
      {...(Number.isFinite(max) && { max })}
      step={step}
      value={value}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        onChange?.(event);
        setOwn(event.target.value === '' ? '' : event.target.valueAsNumber);
      }}
      onBlur={(event) => {
        rest.onBlur?.(event);
        if (event.target.value !== '') change(event.target.valueAsNumber);
      }}
      outerStartComponent={button(decreaseButtonLabel ?? text('primitive.decrease'), -step, number <= min, onDecrease, <span className={minus} />)}
      outerEndComponent={button(increaseButtonLabel ?? text('primitive.increase'), step, number >= max, onIncrease, <PlusIcon />)}
    />
  );
}

export interface SliderFieldProps extends FieldOf<Omit<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'type'>> {
  readonly value?: number | undefined;
  /** @default 0 */
  readonly defaultValue?: number | undefined;
  readonly onChange?: ((value: number) => void) | undefined;
  readonly onChangeEnd?: ((value: number) => void) | undefined;
  /** @default false */
  readonly isValueHidden?: boolean | undefined;
  readonly formatValue?: ((value: number) => ReactNode) | undefined;
}

/** A number on a line. Renders an `<input type="range">`. */
export function SliderField({ value: held, defaultValue = 0, onChange, onChangeEnd, isValueHidden, formatValue, ...props }: SliderFieldProps) {
  const [own, setOwn] = useState(defaultValue);
  const value = held ?? own;
  const { styles, words, look, rest } = useAmplifyField(props);
  const [field, { asChild: _, outerStartComponent, outerEndComponent, innerStartComponent: __, innerEndComponent: ___, ...input }] = splitFieldProps({ ...words, ...rest });
  const end = () => onChangeEnd?.(value);
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
              data-size={look['data-size']}
              type="range"
              className={slider}
              value={value}
              onPointerUp={end}
              onKeyUp={end}
              onChange={(event) => {
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
