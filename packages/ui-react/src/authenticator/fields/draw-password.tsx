import type { ReactNode } from 'react';
import { PasswordField } from '../../parts/password-field/PasswordField.tsx';
import type { DrawField, Drawing } from './field.ts';
import { inputProps } from './input-props.ts';

/** A password, with a button that shows it. */
export const drawPassword = (drawing: Drawing & { readonly hint?: ReactNode }): ReturnType<DrawField> => {
  const { field, form, text, label } = drawing;
  const props = inputProps(drawing);
  const isCurrent = field.autoComplete === 'current-password';
  return (
    <PasswordField
      {...props}
      autoComplete={isCurrent ? 'current-password' : 'new-password'}
      showLabel={text('field.show', { field: label })}
      hideLabel={text('field.hide', { field: label })}
      shownStatus={text('field.shown', { field: label })}
      hiddenStatus={text('field.hidden', { field: label })}
      hint={drawing.hint ?? props.hint}
      action={isCurrent ? form.passwordAction : undefined}
    />
  );
};
