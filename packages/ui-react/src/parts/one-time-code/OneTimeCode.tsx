'use client';

import { Primitive } from '@radix-ui/react-primitive';
import { useEffect, useRef, type ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { control as controlClass } from '../control.css.ts';
import { Field, type FieldTexts } from '../field/Field.tsx';
import { splitFieldProps } from '../field/split-field-props.ts';
import { useEvent } from '../use-event.ts';
import { tidyCodeInput } from './code-input.ts';
import { box as boxClass, clip, digits, longest, loose, shortest, slot, slots } from './OneTimeCode.css.ts';
import { paintSlots } from './paint-slots.ts';

type InputProps = ComponentProps<typeof Primitive.input>;

export interface OneTimeCodeProps extends Omit<InputProps, keyof FieldTexts | 'type' | 'maxLength'>, FieldTexts {
  /** How many digits the code has. From 4 to 10 they are painted in slots; without it the field takes any length. */
  length?: number | undefined;
  /**
   * The last digit came in: once for each code, by keyboard, paste or autofill.
   * To send the form at once: `onComplete={(input) => input.form?.requestSubmit()}`.
   */
  onComplete?: ((input: HTMLInputElement) => void) | undefined;
}

/**
 * A code from a message or an authenticator app. One `<input>`, whatever it looks like: it autofills, pastes at any place,
 * in whole or in part, with spaces and hyphens, and is one stop of the Tab key. The input gets all other props and the ref.
 */
export function OneTimeCode(props: OneTimeCodeProps) {
  const [field, { length, onComplete, className, ...input }] = splitFieldProps(props);
  const box = useRef<HTMLDivElement>(null);
  const painted = length !== undefined && length >= shortest && length <= longest;
  const complete = useEvent((element: HTMLInputElement) => onComplete?.(element));

  useEffect(() => {
    const element = box.current?.querySelector('input');
    if (!box.current || !element) return;
    const stopTidying = tidyCodeInput(box.current, element, { length, onComplete: complete });
    const stopPainting = paintSlots(element, [...box.current.querySelectorAll('[data-slot]')]);
    return () => {
      stopTidying();
      stopPainting();
    };
  }, [length, complete]);

  return (
    <Field {...field}>
      {(control) => {
        const code = (
          <Primitive.input
            data-foyer-part="one-time-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            dir="ltr"
            {...input}
            {...control}
            type="text"
            className={classNames(painted ? digits : classNames(controlClass, loose), className)}
          />
        );
        return painted ? (
          <div ref={box} className={boxClass} dir="ltr" data-length={length} data-invalid={control['data-invalid']}>
            <div className={slots} aria-hidden="true">
              {Array.from({ length }, (_, at) => <span key={at} className={slot} data-slot="" />)}
            </div>
            <div className={clip}>{code}</div>
          </div>
        ) : (
          <div ref={box}>{code}</div>
        );
      }}
    </Field>
  );
}
