'use client';

import { createContext, use, useMemo, useState, type MouseEvent, type ReactElement } from 'react';
import { classNames } from '../../parts/class-names.ts';
import { Button, type ButtonProps } from './Button.tsx';
import { group } from './toggles.css.ts';
import { Flex, type ViewProps } from './View.tsx';

export interface ToggleButtonProps extends Omit<ButtonProps, 'onChange' | 'value'> {
  /** By which its group knows it, and what `onChange` is given. */
  readonly value?: string | undefined;
  /** Whether it is pressed, where the app holds that. */
  readonly isPressed?: boolean | undefined;
  /** Whether it is pressed at first. @default false */
  readonly defaultPressed?: boolean | undefined;
  /** It was pressed, or let go. */
  readonly onChange?: ((value: string | undefined) => void) | undefined;
}

interface Toggles {
  readonly isPressed: (value: string | undefined) => boolean;
  readonly toggle: (value: string | undefined) => void;
  readonly look: Pick<ButtonProps, 'size' | 'variation'>;
}

const TogglesContext = createContext<Toggles | null>(null);

/** A button that is pressed or not. */
export function ToggleButton({ value, isPressed: held, defaultPressed = false, onChange, onClick, ...props }: ToggleButtonProps) {
  const toggles = use(TogglesContext);
  const [own, setOwn] = useState(defaultPressed);
  const isPressed = toggles?.isPressed(value) ?? held ?? own;
  return (
    <Button
      {...toggles?.look}
      {...props}
      value={value}
      aria-pressed={isPressed}
      data-pressed={isPressed ? '' : undefined}
      onClick={(event: MouseEvent<HTMLButtonElement>) => {
        onClick?.(event);
        setOwn(!isPressed);
        onChange?.(value);
        toggles?.toggle(value);
      }}
    />
  );
}

type Pressed = string | readonly string[] | undefined;

export type ToggleButtonGroupProps = Omit<ViewProps<'div'>, 'onChange'> & Pick<ButtonProps, 'size' | 'variation'> & {
  /** The value of the button that is pressed, or of those. */
  readonly value?: Pressed;
  /** Another choice: the values that are pressed, or with `isExclusive` the one, if any. A handler of one value, or of a list, is one too. */
  onChange?(value: string | string[] | undefined): void;
  /** One button at most. @default false */
  readonly isExclusive?: boolean | undefined;
  /** One button at least. @default false */
  readonly isSelectionRequired?: boolean | undefined;
};

/** Buttons of which one, or some, are pressed. */
export function ToggleButtonGroup(props: ToggleButtonGroupProps): ReactElement {
  const { value: pressed, onChange, isExclusive, isSelectionRequired, size, variation, className, ...rest } = props;
  const toggles = useMemo((): Toggles => {
    const values = [pressed ?? []].flat();
    const isPressed = (value: string | undefined) => value !== undefined && values.includes(value);
    return {
      isPressed,
      look: { size, variation },
      toggle: (value) => {
        const isOn = isPressed(value);
        if (value === undefined || (isOn && isSelectionRequired && values.length === 1)) return;
        if (isExclusive) onChange?.(isOn ? undefined : value);
        else onChange?.(isOn ? values.filter((each) => each !== value) : [...values, value]);
      },
    };
  }, [pressed, onChange, isExclusive, isSelectionRequired, size, variation]);
  return (
    <TogglesContext value={toggles}>
      <Flex role="group" data-foyer-part="toggle-group" {...rest} className={classNames(group, className)} />
    </TogglesContext>
  );
}
