'use client';

import type { ReactNode } from 'react';
import { fieldMessages } from '../../authenticator/fields/field.messages.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { Checkbox, type CheckboxProps } from '../../parts/checkbox/Checkbox.tsx';
import type { FieldTexts } from '../../parts/field/Field.tsx';
import { PasswordField as PasswordPart, type PasswordFieldProps as PasswordPartProps } from '../../parts/password-field/PasswordField.tsx';
import { Radio as RadioPart, RadioGroup, type RadioGroupProps, type RadioProps as RadioPartProps } from '../../parts/radio-group/RadioGroup.tsx';
import { Select, type SelectProps } from '../../parts/select/Select.tsx';
import { TextField as TextPart, type TextFieldProps as TextPartProps } from '../../parts/text-field/TextField.tsx';

/** What Amplify UI says about a field, whatever its control. */
export interface FieldWords {
  /** Amplify UI's name for `hint`. */
  readonly descriptiveText?: ReactNode;
  /** Shown while `hasError` holds. */
  readonly errorMessage?: ReactNode;
  readonly hasError?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
}

const wordsOf = <Props extends FieldWords>({ descriptiveText, errorMessage, hasError, isDisabled, isReadOnly, isRequired, ...rest }: Props) => ({
  words: {
    ...(descriptiveText !== undefined && { hint: descriptiveText }),
    ...(hasError && { error: errorMessage }),
    ...(isDisabled !== undefined && { disabled: isDisabled }),
    ...(isRequired !== undefined && { required: isRequired }),
  },
  readOnly: isReadOnly,
  rest,
});

export interface TextFieldProps extends TextPartProps, FieldWords {}

/** A line of text with its label. It takes the props of Amplify UI's TextField too. */
export function TextField(props: TextFieldProps) {
  const { words, readOnly, rest } = wordsOf(props);
  return <TextPart readOnly={readOnly} {...words} {...rest} />;
}

type PasswordNames = 'hiddenStatus' | 'hideLabel' | 'showLabel' | 'shownStatus';

export interface PasswordFieldProps extends Omit<PasswordPartProps, PasswordNames>, FieldWords, Partial<Pick<PasswordPartProps, PasswordNames>> {}

/** A password with a button that shows it. It takes the props of Amplify UI's PasswordField too. */
export function PasswordField(props: PasswordFieldProps) {
  const { text } = useTexts(fieldMessages);
  const { words, readOnly, rest } = wordsOf(props);
  const field = typeof props.label === 'string' ? props.label : text('field.password');
  return (
    <PasswordPart
      showLabel={text('field.show', { field })}
      hideLabel={text('field.hide', { field })}
      shownStatus={text('field.shown', { field })}
      hiddenStatus={text('field.hidden', { field })}
      readOnly={readOnly}
      {...words}
      {...rest}
    />
  );
}

export interface CheckboxFieldProps extends CheckboxProps, FieldWords {}

/** A yes or no, as Amplify UI calls it: `Checkbox` with its props. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { words, rest } = wordsOf(props);
  return <Checkbox {...words} {...rest} />;
}

export interface SelectFieldProps extends SelectProps, FieldWords {
  /** The choices, where they are no `<option>`s among the children. */
  readonly options?: readonly string[] | undefined;
  /** What stands there before anything is chosen. */
  readonly placeholder?: string | undefined;
}

/** A choice of one from a list, as Amplify UI calls it: `Select` with its props. */
export function SelectField(props: SelectFieldProps) {
  const { words, rest: { options, placeholder, children, ...rest } } = wordsOf(props);
  return (
    <Select {...words} {...rest}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options?.map((option) => <option key={option} value={option}>{option}</option>)}
      {children}
    </Select>
  );
}

export interface RadioGroupFieldProps extends Omit<RadioGroupProps, 'label' | 'labelHidden'>, FieldWords {
  readonly legend: ReactNode;
  readonly legendHidden?: boolean | undefined;
}

/** A choice of one from a few, as Amplify UI calls it: `RadioGroup` with its props. */
export function RadioGroupField(props: RadioGroupFieldProps) {
  const { words: { required, ...words }, rest: { legend, legendHidden, ...rest } } = wordsOf(props);
  return <RadioGroup label={legend} labelHidden={legendHidden} aria-required={required} {...words} {...rest} />;
}

export interface RadioProps extends Omit<RadioPartProps, 'label'> {
  /** @default the children */
  readonly label?: FieldTexts['label'];
}

/** One choice. Its children are its label, as in Amplify UI, unless `label` is given. */
export function Radio({ label, children, ...props }: RadioProps) {
  return <RadioPart {...props} label={label ?? children} />;
}
