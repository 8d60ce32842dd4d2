'use client';

import { Select, type SelectProps } from '../../parts/select/Select.tsx';
import { FieldBox, useAmplifyField, type FieldOf } from './amplify-field.tsx';

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
