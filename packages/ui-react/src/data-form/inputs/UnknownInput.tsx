'use client';

import { Alert } from '../../parts/alert/Alert.tsx';
import type { FieldInputProps } from '../field-input.ts';

/** For the developer: a type that cannot be entered. The rest of the form works, and leaves the value as it is. */
export function UnknownInput({ field: { owner, name, description: { type } } }: FieldInputProps) {
  const kind = type.kind === 'unknown' ? type.name : type.kind;
  return (
    <Alert variant="warning">
      {`[foyer] ${owner}.${name} has the type ${kind}, which this version of Foyer does not know, so the form leaves the field as it is: `
        + 'give the field an input of your own, or hide it.'}
    </Alert>
  );
}
