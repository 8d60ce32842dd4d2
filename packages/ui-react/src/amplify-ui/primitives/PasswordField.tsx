'use client';

import { fieldMessages } from '../../authenticator/fields/field.messages.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { PasswordField as PasswordPart, type PasswordFieldProps as PasswordPartProps } from '../../parts/password-field/PasswordField.tsx';
import { FieldBox, useAmplifyField, type FieldOf } from './amplify-field.tsx';
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
