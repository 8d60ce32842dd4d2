'use client';

import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { control as controlClass } from '../control.css.ts';
import { Field, type FieldTexts } from '../field/Field.tsx';
import { splitFieldProps } from '../field/split-field-props.ts';
import { textArea } from './TextArea.css.ts';

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, keyof FieldTexts>, FieldTexts {
  /** `code` is set in even letters, from left to right, and corrected by nobody. @default 'plain' */
  variant?: 'plain' | 'code' | undefined;
}

/** Lines of text with their label. Renders a `<div>` around a `<textarea>`, which gets all other props and the ref. */
export function TextArea(props: TextAreaProps) {
  const [field, { variant, className, ...input }] = splitFieldProps(props);
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          data-foyer-part="text-area"
          rows={3}
          {...(variant === 'code' ? CODE : undefined)}
          {...input}
          {...control}
          data-variant={variant}
          className={classNames(controlClass, textArea, className)}
        />
      )}
    </Field>
  );
}

const CODE = { dir: 'ltr', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const;
