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

const UnknownInput = /* @__PURE__ */ lazyPart(() => import('./UnknownInput.tsx'), { before: InputPlace });
const ReadOnlyField = /* @__PURE__ */ lazyPart(() => import('./ReadOnlyField.tsx'), { before: InputPlace });
const JsonInput = /* @__PURE__ */ lazyPart(() => import('./JsonInput.tsx'), { before: InputPlace });
const PhoneInput = /* @__PURE__ */ lazyPart(() => import('./PhoneInput.tsx'), { before: InputPlace });
const RelationInput = /* @__PURE__ */ lazyPart(() => import('./RelationInput.tsx'), { before: InputPlace });
const CustomInput = /* @__PURE__ */ lazyPart(() => import('./CustomInput.tsx'), { before: InputPlace });
const ListInput = /* @__PURE__ */ lazyPart(() => import('./ListInput.tsx'), { before: InputPlace });

/** The inputs by what is entered. The rarer ones are files of their own, loaded when a form has such a field. */
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
  unknown: UnknownInput,
  'read-only': ReadOnlyField,
  json: JsonInput,
  phone: PhoneInput,
  relation: RelationInput,
  custom: CustomInput,
  list: ListInput,
};
