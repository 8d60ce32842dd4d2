import type { ComponentType } from 'react';
import type { InputKind } from '../../data-fields/input-kind.ts';
import { lateDataPart } from '../../data-fields/late-data-part.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { BooleanInput } from './BooleanInput.tsx';
import { InputPlace } from './InputPlace.tsx';
import { LongTextInput } from './LongTextInput.tsx';
import { TextInput } from './TextInput.tsx';

const RareInput = /* @__PURE__ */ lateDataPart(() => import('./RareInput.tsx'), InputPlace);

/** The inputs by what is entered. The rarer ones come in a file of their own. */
export const inputs: Readonly<Record<InputKind | 'list' | 'read-only', ComponentType<FieldInputProps>>> = {
  text: TextInput,
  email: TextInput,
  url: TextInput,
  ip: TextInput,
  integer: TextInput,
  number: TextInput,
  'long-text': LongTextInput,
  boolean: BooleanInput,
  choice: RareInput,
  date: RareInput,
  time: RareInput,
  'date-time': RareInput,
  timestamp: RareInput,
  unknown: RareInput,
  'read-only': RareInput,
  json: RareInput,
  phone: RareInput,
  relation: RareInput,
  related: RareInput,
  custom: RareInput,
  list: RareInput,
};
