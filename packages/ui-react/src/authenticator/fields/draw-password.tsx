import { PasswordField } from '../../parts/password-field/PasswordField.tsx';
import type { DrawField } from './field.ts';
import { inputProps } from './input-props.ts';
import { PolicyRules } from './PolicyRules.tsx';

/** A password; a new one shows the pool's rules. */
export const drawPassword: DrawField = (drawing) => {
  const { field, form, text, label } = drawing;
  const props = inputProps(drawing);
  const isCurrent = field.autoComplete === 'current-password';
  return (
    <PasswordField
      autoComplete={isCurrent ? 'current-password' : 'new-password'}
      {...props}
      showLabel={text('field.show', { field: label })}
      hideLabel={text('field.hide', { field: label })}
      shownStatus={text('field.shown', { field: label })}
      hiddenStatus={text('field.hidden', { field: label })}
      hint={field.newPassword && form.policy ? <>{props.hint}<PolicyRules policy={form.policy} /></> : props.hint}
      action={isCurrent ? form.passwordAction : undefined}
    />
  );
};
