'use client';

import { Primitive } from '@radix-ui/react-primitive';
import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { bare, box, control as controlClass } from '../control.css.ts';
import { Field, type FieldTexts } from '../field/Field.tsx';
import { splitFieldProps } from '../field/split-field-props.ts';
import { Icon } from '../icon/Icon.tsx';
import { visuallyHidden } from '../visually-hidden/VisuallyHidden.css.ts';
import { toggle } from './PasswordField.css.ts';

type InputProps = ComponentProps<typeof Primitive.input>;

const EYE = 'M1.5 8S3.75 3.5 8 3.5 14.5 8 14.5 8 12.25 12.5 8 12.5 1.5 8 1.5 8zM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0z';
const STRUCK_OUT_EYE = 'M6.2 3.75A6 6 0 0 1 8 3.5c4.25 0 6.5 4.5 6.5 4.5a11 11 0 0 1-1.6 2.15M4.25 4.7A10.5 10.5 0 0 0 1.5 8S3.75 12.5 8 12.5a6.2 6.2 0 0 0 3.6-1.15M6.6 6.55a2 2 0 0 0 2.85 2.85M2.25 2.25l11.5 11.5';

/** No `maxLength`: it would cut a long password in silence. */
export interface PasswordFieldProps extends Omit<InputProps, keyof FieldTexts | 'type' | 'maxLength' | 'autoComplete'>, FieldTexts {
  /** `new-password` wherever a password is set, once for each of its fields. @default 'current-password' */
  autoComplete?: 'current-password' | 'new-password' | undefined;
  /** The name of the button that shows the password. Two fields on a page need two names. */
  showLabel: string;
  /** The name of the same button while the password is shown. */
  hideLabel: string;
  /** Said once the password is shown, and once it is hidden again. */
  shownStatus: string;
  hiddenStatus: string;
}

/** A password with a button that shows it. It is hidden again when the form is submitted. The input gets all other props and the ref. */
export function PasswordField(props: PasswordFieldProps) {
  const [field, { showLabel, hideLabel, shownStatus, hiddenStatus, className, ...input }] = splitFieldProps(props);
  const button = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState<boolean>();

  useEffect(() => {
    if (!shown) return;
    const hide = (event: Event) => event.target === button.current?.form && setShown(false);
    document.addEventListener('submit', hide, true);
    return () => document.removeEventListener('submit', hide, true);
  }, [shown]);

  return (
    <Field {...field}>
      {(control) => (
        <div className={classNames(controlClass, box)} data-invalid={control['data-invalid']}>
          <Primitive.input
            data-foyer-part="password-field"
            autoComplete="current-password"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            dir="ltr"
            {...input}
            {...control}
            type={shown ? 'text' : 'password'}
            className={classNames(bare, className)}
          />
          <button
            ref={button}
            type="button"
            data-foyer-part="password-field.toggle"
            className={toggle}
            aria-controls={control.id}
            aria-label={shown ? hideLabel : showLabel}
            disabled={input.disabled}
            onClick={() => setShown(!shown)}
          >
            <Icon><path d={shown ? STRUCK_OUT_EYE : EYE} /></Icon>
          </button>
          <span role="status" className={visuallyHidden}>
            {shown !== undefined && (shown ? shownStatus : hiddenStatus)}
          </span>
        </div>
      )}
    </Field>
  );
}
