'use client';

import { lazy, Suspense, useLayoutEffect, useRef, type RefObject } from 'react';
import { TextField } from '../../parts/text-field/TextField.tsx';
import type { Drawing } from './field.ts';
import { inputProps } from './input-props.ts';
import { dialCodeName } from './read-fields.ts';

const SpecialField = lazy(() => import('./SpecialField.tsx'));

/** What the box that stood in held when it left. */
interface Left {
  readonly form: HTMLFormElement | null;
  readonly value: string;
  readonly focused: boolean;
}

/**
 * A field whose file comes after the form. Until then a plain box stands in; what was typed into it, and the focus,
 * go over to the field.
 */
export function LateField(drawing: Drawing) {
  const left = useRef<Left>(null);
  return (
    <Suspense fallback={drawing.field.kind === 'checkbox' ? null : <StandIn {...drawing} left={left} />}>
      <SpecialField {...drawing} />
      <TakeOver name={drawing.field.name} left={left} />
    </Suspense>
  );
}

function StandIn({ left, ...drawing }: Drawing & { readonly left: RefObject<Left | null> }) {
  const { name, kind, type, autoComplete, inputMode, options } = drawing.field;
  const ref = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    const box = ref.current;
    return () => {
      if (box) left.current = { form: box.form, value: box.value, focused: document.activeElement === box };
    };
  }, [left]);

  return (
    <>
      {kind === 'phone' && <input type="hidden" name={dialCodeName(name)} value={options.dialCode ?? '+1'} />}
      <TextField type={type} autoComplete={autoComplete} inputMode={inputMode} {...inputProps(drawing)} ref={ref} />
    </>
  );
}

function TakeOver({ name, left }: { readonly name: string; readonly left: RefObject<Left | null> }) {
  useLayoutEffect(() => {
    if (!left.current) return;
    const { form, value, focused } = left.current;
    left.current = null;
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
    if (focused && field instanceof HTMLElement) field.focus();
  }, [name, left]);
  return null;
}
