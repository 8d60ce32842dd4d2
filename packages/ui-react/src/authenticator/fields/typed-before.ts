import { useLayoutEffect, type RefObject } from 'react';

/** What the box that stood in for a field held when it left. */
export interface TypedBefore {
  readonly form: HTMLFormElement | null;
  readonly value: string;
  readonly focused: boolean;
}

export type TypedBeforeRef = RefObject<TypedBefore | null>;

/** Notes what is in a box, and whether it has the focus, when it leaves. */
export const useNoteTyped = (box: RefObject<HTMLInputElement | null>, typed: TypedBeforeRef): void => {
  useLayoutEffect(() => {
    const input = box.current;
    return () => {
      if (input) typed.current = { form: input.form, value: input.value, focused: document.activeElement === input };
    };
  }, [box, typed]);
};

/** Gives a field what was typed before it was here, and the focus. */
export const useTakeTyped = (name: string, typed: TypedBeforeRef): void => {
  useLayoutEffect(() => {
    if (!typed.current) return;
    const { form, value, focused } = typed.current;
    typed.current = null;
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
    if (focused && field instanceof HTMLElement) field.focus();
  }, [name, typed]);
};
