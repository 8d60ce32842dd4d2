'use client';

import { classNames } from '../../parts/class-names.ts';
import { track } from './fields.css.ts';
import { CheckboxField, type CheckboxFieldProps } from './CheckboxField.tsx';

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
