'use client';

import { useEffect, type RefObject } from 'react';
import { useScreenHistory } from './screen-history.ts';

const focusable = 'input:not([type=hidden]):not([hidden]):not([readonly]):not([tabindex="-1"]), select, textarea';

/** A country code is chosen from the start, and counts as filled in; a radio button and a checkbox have a value that says nothing. */
const isFilled = (field: HTMLElement) =>
  'value' in field && field.value !== '' && !(field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type));

/** Moves focus to where a screen begins: to the first field that is yet to be filled in, else to the first, else to the heading. */
export const focusStart = (screen: HTMLElement): void => {
  const fields = [...screen.querySelectorAll<HTMLElement>(focusable)];
  const start = fields.find((field) => !isFilled(field)) ?? fields[0] ?? screen.querySelector<HTMLElement>(':is(h1, h2, h3, h4)[tabindex="-1"]');
  start?.focus();
};

/** A tab keeps the focus with which it was chosen, and what is outside of the Authenticator keeps its own. */
const mayMove = (root: Element | null | undefined) => {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return true;
  return Boolean(root?.contains(activeElement)) && activeElement.getAttribute('role') !== 'tab';
};

/** Moves focus into a screen that follows another one; the first screen of a page leaves it where it is. */
export const useScreenFocus = (ref: RefObject<HTMLElement | null>): void => {
  const history = useScreenHistory();
  useEffect(() => {
    const screen = ref.current;
    if (!screen || !history) return;
    if (history.moves && mayMove(screen.closest('[data-foyer-authenticator]'))) focusStart(screen);
    history.moves = true;
  }, [history, ref]);
};
