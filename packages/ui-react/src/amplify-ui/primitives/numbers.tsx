'use client';

import { useRef, useState, type ChangeEvent, type ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { classNames } from '../../parts/class-names.ts';
import { Field } from '../../parts/field/Field.tsx';
import { splitFieldProps } from '../../parts/field/split-field-props.ts';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { PlusIcon } from '../../parts/icon/icons/PlusIcon.tsx';
import { FieldBox, useAmplifyField } from './amplify-field.tsx';
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
  const [own, setOwn] = useState(defaultValue);
  /** The text that is being typed, which need not be a number yet. */
  const [draft, setDraft] = useState<string>();
  const value = held ?? own;
  const number = Number(draft ?? value);
  const change = (next: number) => {
    // Twelve digits: 0.1 and 0.2 make 0.3.
    const within = Number(Math.min(max, Math.max(min, next)).toPrecision(12));
    setDraft(undefined);
    setOwn(within);
    if (within !== value) onStepChange?.(within);
  };
  const button = (label: string, by: number, isAtEnd: boolean, then: (() => void) | undefined, icon: ReactNode) => {
    const isStill = isAtEnd || rest.isReadOnly;
    return (
      // At the end it keeps the focus of who pressed it.
      <IconButton
        label={label}
        disabled={rest.isDisabled}
        aria-disabled={isStill || undefined}
        onClick={() => {
          if (isStill) return;
          change(number + by);
          then?.();
        }}
      >
        {icon}
      </IconButton>
    );
  };
  return (
    <TextField
      {...rest}
      type="number"
      inputMode="decimal"
      {...(Number.isFinite(min) && { min })}
      {...(Number.isFinite(max) && { max })}
      step={step}
      value={draft ?? value}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        onChange?.(event);
        setDraft(event.target.value);
      }}
      onBlur={(event) => {
        rest.onBlur?.(event);
        if (draft) change(number);
        else if (held !== undefined) setDraft(undefined);
      }}
      outerStartComponent={button(decreaseButtonLabel ?? text('primitive.decrease'), -step, number <= min, onDecrease, <span className={minus} />)}
      outerEndComponent={button(increaseButtonLabel ?? text('primitive.increase'), step, number >= max, onIncrease, <PlusIcon />)}
    />
  );
}

type NotOfSlider =
  | 'asChild' | 'defaultValue' | 'innerEndComponent' | 'innerStartComponent' | 'isReadOnly' | 'onChange' | 'placeholder' | 'readOnly' | 'type' | 'value'
  | 'variation';

export interface SliderFieldProps extends Omit<TextFieldProps, NotOfSlider> {
  readonly value?: number | undefined;
  /** @default 0 */
  readonly defaultValue?: number | undefined;
  readonly onChange?: ((value: number) => void) | undefined;
  /** The value stays where it is now: the pointer, or the key, is let go. */
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
