'use client';

import type { ComponentType } from 'react';
import type { InputKind } from '../../data-fields/input-kind.ts';
import type { FieldInputProps } from '../field-input.ts';
import { RelatedRows } from '../related/RelatedRows.tsx';
import { ChoiceInput } from './ChoiceInput.tsx';
import { CustomInput } from './CustomInput.tsx';
import { JsonInput } from './JsonInput.tsx';
import { ListInput } from './ListInput.tsx';
import { PhoneInput } from './PhoneInput.tsx';
import { ReadOnlyField } from './ReadOnlyField.tsx';
import { RelationInput } from './RelationInput.tsx';
import { TimeInput } from './TimeInput.tsx';
import { UnknownInput } from './UnknownInput.tsx';

const byKind: { readonly [Kind in InputKind]?: ComponentType<FieldInputProps> } = {
  json: JsonInput,
  phone: PhoneInput,
  relation: RelationInput,
  related: RelatedRows,
  choice: ChoiceInput,
  date: TimeInput,
  time: TimeInput,
  'date-time': TimeInput,
  timestamp: TimeInput,
  custom: CustomInput,
};

/** The inputs that not every form has, in one file, loaded with the first of them. */
export default function RareInput(props: FieldInputProps) {
  const { readOnly, relation, list, kind } = props.field;
  const Input = readOnly && !relation ? ReadOnlyField : list ? ListInput : byKind[kind] ?? UnknownInput;
  return <Input {...props} />;
}
