import type { ComponentType, ReactNode } from 'react';
import type { Field } from '../authenticator/fields/field.ts';

/** What a field of an app's own is given, as in Amplify UI. The form reads it by its `name`; the two handlers need not be called. */
export interface AccountFieldProps {
  readonly name: string;
  readonly label: string;
  readonly autoComplete: string;
  readonly isRequired: boolean;
  readonly fieldValidationErrors: readonly string[];
  readonly onChange: () => void;
  readonly onBlur: () => void;
}

const nothing = () => {};

/** Draws the app's own field in place of one of the form's; `undefined` where it has none. */
export const drawOwnField = (Own: ComponentType<AccountFieldProps> | undefined, { name, options, autoComplete, required }: Field, error: string | undefined): ReactNode =>
  Own && (
    <Own
      key={name}
      name={name}
      label={options.label ?? name}
      autoComplete={autoComplete ?? 'off'}
      isRequired={required}
      fieldValidationErrors={error ? [error] : []}
      onChange={nothing}
      onBlur={nothing}
    />
  );
