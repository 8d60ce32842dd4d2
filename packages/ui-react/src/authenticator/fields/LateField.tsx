'use client';

import { useRef } from 'react';
import { TextField } from '../../parts/text-field/TextField.tsx';
import { lazyPart } from '../lazy-part.tsx';
import type { Drawing } from './field.ts';
import { inputProps } from './input-props.ts';
import { dialCodeName } from './read-fields.ts';
import { useNoteTyped, type TypedBefore, type TypedBeforeRef } from './typed-before.ts';

export interface LateFieldProps extends Drawing {
  readonly typed: TypedBeforeRef;
}

const SpecialField = /* @__PURE__ */ lazyPart<LateFieldProps>(
  () => import('./SpecialField.tsx'),
  { before: (props) => (props.field.kind === 'checkbox' || props.field.kind === 'radio' ? null : <StandIn {...props} />) },
);

/**
 * A field whose file comes after the form. Until then a plain box stands in; what was typed into it, and the focus,
 * go over to the field.
 */
export function LateField(drawing: Drawing) {
  const typed = useRef<TypedBefore>(null);
  return <SpecialField {...drawing} typed={typed} />;
}

function StandIn({ typed, ...drawing }: LateFieldProps) {
  const { name, kind, type, autoComplete, inputMode, options } = drawing.field;
  const box = useRef<HTMLInputElement>(null);
  useNoteTyped(box, typed);
  return (
    <>
      {kind === 'phone' && <input type="hidden" name={dialCodeName(name)} value={options.dialCode ?? '+1'} />}
      <TextField type={type} autoComplete={autoComplete} inputMode={inputMode} {...inputProps(drawing)} ref={box} />
    </>
  );
}
