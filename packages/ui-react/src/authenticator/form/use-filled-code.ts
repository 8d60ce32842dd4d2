'use client';

import { useCallback, useMemo } from 'react';
import { useAuthenticatorHandle } from '../authenticator-context.ts';
import { filledCodeField } from '../fields/code-field.tsx';
import type { Field } from '../fields/field.ts';

/**
 * The field of a code that the link of an email may have brought. The code becomes the value of the `<input>` and none of
 * its attributes, and it is sent by the person, not by the page: a program that follows links uses up no code.
 */
export const useFilledCode = (): Field => {
  const { start } = useAuthenticatorHandle();
  const fill = useCallback((input: HTMLInputElement | null) => {
    if (!input || !start.code) return;
    input.value = start.code.reveal();
    start.code = undefined;
  }, [start]);
  return useMemo(() => filledCodeField(fill), [fill]);
};
