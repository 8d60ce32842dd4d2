import type { ComponentType } from 'react';
import { lazyPart } from '../../authenticator/lazy-part.tsx';
import type { InputKind } from '../../data-fields/input-kind.ts';
import type { FieldInputProps } from '../field-input.ts';
import { BooleanInput } from './BooleanInput.tsx';
import { ChoiceInput } from './ChoiceInput.tsx';
import { InputPlace } from './InputPlace.tsx';
import { LongTextInput } from './LongTextInput.tsx';
import { TextInput } from './TextInput.tsx';
import { TimeInput } from './TimeInput.tsx';

const RareInput = /* @__PURE__ */ lazyPart(() => import('./RareInput.tsx'), { before: InputPlace });

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
  choice: ChoiceInput,
  date: TimeInput,
  time: TimeInput,
  'date-time': TimeInput,
  timestamp: TimeInput,
  unknown: RareInput,
  'read-only': RareInput,
  json: RareInput,
  phone: RareInput,
  relation: RareInput,
  custom: RareInput,
  list: RareInput,
};
