'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { fieldMessages } from '../../authenticator/fields/field.messages.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { classNames } from '../../parts/class-names.ts';
import { Checkbox, type CheckboxProps } from '../../parts/checkbox/Checkbox.tsx';
import { PasswordField as PasswordPart, type PasswordFieldProps as PasswordPartProps } from '../../parts/password-field/PasswordField.tsx';
import { PhoneField, type PhoneFieldProps } from '../../parts/phone-field/PhoneField.tsx';
import { Select, type SelectProps } from '../../parts/select/Select.tsx';
import { TextArea, type TextAreaProps } from '../../parts/text-area/TextArea.tsx';
import { visuallyHidden } from '../../parts/visually-hidden/VisuallyHidden.css.ts';
import { FieldBox, useAmplifyField, type FieldOf } from './amplify-field.tsx';
import { growing, track } from './fields.css.ts';
import { useJoinedRefs } from './join-refs.ts';
import { TextField } from './TextField.tsx';

type PasswordNames = 'hiddenStatus' | 'hideLabel' | 'showLabel' | 'shownStatus';

export interface PasswordFieldProps extends FieldOf<Omit<PasswordPartProps, PasswordNames>>, Partial<Pick<PasswordPartProps, PasswordNames>> {
  /** There is no button that shows it. @default false */
  readonly hideShowPassword?: boolean | undefined;
}

/** A password with a button that shows it. It takes the props of Amplify UI's PasswordField too. */
export function PasswordField({ hideShowPassword, ...props }: PasswordFieldProps) {
  if (!hideShowPassword) return <ShownPassword {...props} />;
  const { hiddenStatus: _, hideLabel: __, showLabel: ___, shownStatus: ____, ...rest } = props;
  return <TextField {...rest} type="password" />;
}

function ShownPassword(props: Omit<PasswordFieldProps, 'hideShowPassword'>) {
  const { text } = useTexts(fieldMessages);
  const { styles, words, readOnly, look, rest } = useAmplifyField(props);
  const field = typeof props.label === 'string' ? props.label : text('field.password');
  return (
    <FieldBox styles={styles}>
      <PasswordPart
        showLabel={text('field.show', { field })}
        hideLabel={text('field.hide', { field })}
        shownStatus={text('field.shown', { field })}
        hiddenStatus={text('field.hidden', { field })}
        readOnly={readOnly}
        {...words}
        {...rest}
        {...look}
      />
    </FieldBox>
  );
}

export interface TextAreaFieldProps extends FieldOf<TextAreaProps> {
  /** It grows with its text. @default false */
  readonly autoResize?: boolean | undefined;
}

/** Lines of text, as Amplify UI calls it: `TextArea` with its props. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { styles, words, readOnly, look, rest: { autoResize, ...rest } } = useAmplifyField(props);
  return (
    <FieldBox styles={styles}>
      <TextArea readOnly={readOnly} {...words} {...rest} {...look} className={classNames(look.className, autoResize && growing)} />
    </FieldBox>
  );
}

export interface PhoneNumberFieldProps extends FieldOf<Omit<PhoneFieldProps, 'dialCodeLabel'>> {
  /** @default “Country code” in the person's language */
  readonly dialCodeLabel?: string | undefined;
  /** Amplify UI's name for `dialCodes`. */
  readonly dialCodeList?: readonly string[] | undefined;
  /** Amplify UI's older name for `defaultDialCode`. */
  readonly defaultCountryCode?: string | undefined;
  /** Amplify UI's older name for `dialCodeName`. */
  readonly countryCodeName?: string | undefined;
  /** Amplify UI's older name for `dialCodeLabel`. */
  readonly countryCodeLabel?: string | undefined;
  /** Amplify UI's older name for `onDialCodeChange`. */
  readonly onCountryCodeChange?: PhoneFieldProps['onDialCodeChange'];
}

/** A phone number, as Amplify UI calls it: `PhoneField` with its props. */
export function PhoneNumberField(props: PhoneNumberFieldProps) {
  const { text } = useTexts(fieldMessages);
  const { styles, words, readOnly, look, rest: given } = useAmplifyField(props);
  const { dialCodeList, defaultCountryCode, countryCodeName, countryCodeLabel, onCountryCodeChange, ...rest } = given;
  return (
    <FieldBox styles={styles}>
      <PhoneField
        dialCodes={dialCodeList}
        onDialCodeChange={onCountryCodeChange}
        readOnly={readOnly}
        {...words}
        {...rest}
        {...look}
        defaultDialCode={rest.defaultDialCode ?? defaultCountryCode}
        dialCodeName={rest.dialCodeName ?? countryCodeName}
        dialCodeLabel={rest.dialCodeLabel ?? countryCodeLabel ?? text('field.country_code')}
      />
    </FieldBox>
  );
}

type Box = Omit<CheckboxProps, 'label'>;

export interface CheckboxFieldProps extends FieldOf<Box> {
  /** @default the children */
  readonly label?: ReactNode;
  readonly labelHidden?: boolean | undefined;
  /** @default 'end' */
  readonly labelPosition?: 'start' | 'end' | 'top' | 'bottom' | undefined;
  readonly isIndeterminate?: boolean | undefined;
}

/** A yes or no, as Amplify UI calls it: `Checkbox` with its props. */
export function CheckboxField(props: CheckboxFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const ref = useJoinedRefs(input, props.ref);
  const { styles, words: said, look, rest: { label, labelHidden, labelPosition, isIndeterminate, children, ...rest } } = useAmplifyField({ ...props, ref });
  useEffect(() => {
    if (input.current && isIndeterminate !== undefined) input.current.indeterminate = isIndeterminate;
  }, [isIndeterminate]);
  const name = label ?? children;
  return <FieldBox styles={styles}><Checkbox data-label-position={labelPosition} {...said} {...rest} {...look} label={labelHidden ? <span className={visuallyHidden}>{name}</span> : name} /></FieldBox>;
}

export interface SwitchFieldProps extends Omit<CheckboxFieldProps, 'isIndeterminate'> {
  /** Amplify UI's name for `checked`. */
  readonly isChecked?: boolean | undefined;
  /** Amplify UI's name for `labelHidden`. */
  readonly isLabelHidden?: boolean | undefined;
}

/** Whether it is on says its `checked`, as that of every checkbox. */
const SWITCH = { role: 'switch' } as const;

/** Something that is on or off. Renders a `<div>` around an `<input type="checkbox" role="switch">`. */
export function SwitchField({ isChecked, isLabelHidden, className, ...props }: SwitchFieldProps) {
  return (
    <CheckboxField
      {...SWITCH}
      labelHidden={isLabelHidden}
      checked={isChecked}
      {...props}
      className={classNames(track, className)}
    />
  );
}

export interface SelectFieldProps extends FieldOf<SelectProps> {
  /** The choices, where they are no `<option>`s among the children. */
  readonly options?: readonly string[] | undefined;
  /** What stands there before anything is chosen. */
  readonly placeholder?: string | undefined;
}

/** A choice of one from a list, as Amplify UI calls it: `Select` with its props. */
export function SelectField(props: SelectFieldProps) {
  const { styles, words, look, rest: { options, placeholder, children, ...rest } } = useAmplifyField(props);
  return (
    <FieldBox styles={styles}>
      <Select {...words} {...rest} {...look}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options?.map((option) => <option key={option} value={option}>{option}</option>)}
        {children}
      </Select>
    </FieldBox>
  );
}
