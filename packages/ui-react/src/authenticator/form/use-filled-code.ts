'use client';

import { useLayoutEffect, useMemo, useRef } from 'react';
import { useAuthenticatorHandle, useAuthenticatorState } from '../authenticator-context.ts';
import { filledCodeField } from '../fields/code-field.tsx';
import type { Field } from '../fields/field.ts';

/**
 * The field of a code that the link of an email may have brought. The code becomes the value of the `<input>` and none of
 * its attributes, once the form is seen and asks for that account's; and it is sent by the person, not by the page: a
 * program that follows links uses up no code.
 */
export const useFilledCode = (): Field => {
  const { start } = useAuthenticatorHandle();
  const input = useRef<HTMLInputElement>(null);
  const { isMeant } = useAuthenticatorState(({ status, screen, username }) => ({
    isMeant: status === 'signedOut' && screen === start.link?.screen && username === start.link.username,
  }));
  useLayoutEffect(() => {
    if (!isMeant || !input.current || !start.link?.code) return;
    input.current.value = start.link.code.reveal();
    start.link = undefined;
  }, [isMeant, start]);
  return useMemo(() => filledCodeField(input), []);
};
