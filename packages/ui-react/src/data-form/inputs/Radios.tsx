'use client';

import type { ReactNode } from 'react';
import { Radio, RadioGroup } from '../../parts/radio-group/RadioGroup.tsx';

export interface RadiosProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly error: ReactNode;
  readonly chosen: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A few choices, all in sight. */
export default function Radios({ name, label, hint, error, chosen, choices }: RadiosProps) {
  return (
    <RadioGroup name={name} label={label} hint={hint} error={error} defaultValue={chosen}>
      {choices.map((one) => <Radio key={one.value} {...one} aria-invalid={error ? true : undefined} />)}
    </RadioGroup>
  );
}
