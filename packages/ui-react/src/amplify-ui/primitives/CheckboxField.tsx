'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from '../../parts/checkbox/Checkbox.tsx';
import { visuallyHidden } from '../../parts/visually-hidden/VisuallyHidden.css.ts';
import { FieldBox, useAmplifyField, type FieldOf } from './amplify-field.tsx';
import { useJoinedRefs } from './join-refs.ts';

type Box = Omit<CheckboxProps, 'label'>;

export interface CheckboxFieldProps extends FieldOf<Box> {
  /** @default the children */
  readonly label?: ReactNode;
  /** The label is for a screen reader alone. @default false */
  readonly labelHidden?: boolean | undefined;
  /** @default 'end' */
  readonly labelPosition?: 'start' | 'end' | 'top' | 'bottom' | undefined;
  /** It shows neither yes nor no, as above a list of which some are chosen. @default false */
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
