'use client';

import { useState, type ChangeEvent, type ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { IconButton } from '../../parts/icon-button/IconButton.tsx';
import { PlusIcon } from '../../parts/icon/icons/PlusIcon.tsx';
import { minus } from './numbers.css.ts';
import { primitivesMessages } from './primitives.messages.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';

export interface StepperFieldProps extends Omit<TextFieldProps, 'value' | 'defaultValue' | 'type' | 'min' | 'max' | 'step'> {
  /** The least number. @default none */
  readonly min?: number | undefined;
  /** The greatest number. @default none */
  readonly max?: number | undefined;
  /** @default 1 */
  readonly step?: number | undefined;
  /** The number, where the app holds it. It changes only when the app changes it in `onStepChange`. */
  readonly value?: number | undefined;
  /** @default 0 */
  readonly defaultValue?: number | undefined;
  /** The number has changed: by a button, or once what was typed is left. */
  readonly onStepChange?: ((value: number) => void) | undefined;
  /** The button that adds was pressed. */
  readonly onIncrease?: (() => void) | undefined;
  /** The button that takes away was pressed. */
  readonly onDecrease?: (() => void) | undefined;
  /** @default “Increase” in the person's language */
  readonly increaseButtonLabel?: string | undefined;
  /** @default “Decrease” in the person's language */
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
