import { screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ana } from './mount-authenticator.spec.tsx';

/** What is seen or meant for a screen reader alone, without what is hidden from both. */
const words = (element: Element | null | undefined) => (element instanceof HTMLElement ? element.innerText : '').replaceAll(/\s+/g, ' ').trim();

const byIds = (element: Element, attribute: string) =>
  (element.getAttribute(attribute) ?? '').split(' ').map((id) => words(document.getElementById(id))).filter(Boolean).join(' ');

const nameOf = (element: Element) => {
  const label = element instanceof HTMLInputElement ? words(element.labels?.[0]) : '';
  return (element.getAttribute('aria-label') ?? label) || byIds(element, 'aria-labelledby') || words(element);
};

const described = (element: Element) => {
  const description = byIds(element, 'aria-describedby');
  return `${nameOf(element)}${description && ` (${description})`}`;
};

/** What a region that is read in parts has gained: nothing where it only lost words. */
const comesTo = (before: string, there: string) => (before.includes(there) ? '' : there.replace(before, '').trim());

/**
 * Notes what a screen reader says from now on: what comes into live regions, into which part of the page the focus goes,
 * and where it stands there, with what describes it. Answers with what was said since it was asked the last time.
 */
export function listen(): () => readonly string[] {
  const heard: string[] = [];
  const hears = (said: string) => {
    if (heard.at(-1) !== said) heard.push(said);
  };
  const regions = new Map<Element, string>();
  const read = () => {
    for (const region of document.querySelectorAll('[role=alert], [role=status]')) {
      const there = words(region);
      const before = regions.get(region);
      regions.set(region, there);
      // A region that comes with its words is silent in some screen readers, so it counts for nothing here.
      if (before === undefined || there === before) continue;
      const said = region.ariaAtomic === 'false' ? comesTo(before, there) : there;
      if (said) hears(`${region.getAttribute('role')}: ${said}`);
    }
  };
  let within = '';
  let group: Element | null = null;
  const listening = new AbortController();
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    read();
    const part = target.closest('form, section, dialog')?.getAttribute('aria-label') ?? '';
    if (part && part !== within) hears(`in: ${part}`);
    within = part;
    const choice = target.closest('[role=radiogroup]');
    if (choice && choice !== group) hears(`of: ${described(choice)}`);
    group = choice;
    hears(`focus: ${described(target)}`);
  }, { signal: listening.signal });
  const observer = new MutationObserver(read);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => {
    listening.abort();
    observer.disconnect();
  });
  read();
  return () => {
    read();
    return heard.splice(0);
  };
}

/** Types into the field that has the focus and those after it, and sends them. */
export const enters = (...values: readonly string[]) => userEvent.keyboard(`${values.join('{Tab}')}{Enter}`);

export const focused = (name: string) => waitFor(() => expect(document.activeElement).toHaveAccessibleName(name));

/** A busy machine may be slow at any call: this is heard where a test expects it. */
const SLOW = 'status: Still trying. This takes longer than usual.';

/** Waits for what is said next, to its last word. */
export const comes = (heard: () => readonly string[], words: readonly string[]) => {
  const said: string[] = [];
  return waitFor(() => {
    said.push(...heard().filter((line) => line !== SLOW || words.includes(SLOW)));
    expect(said).toEqual(words);
  });
};

/** Begins in the first field of a sign-in, and signs in; a pool that begins with the name alone is given no password. */
export const signsIn = async (...values: readonly string[]) => {
  (await screen.findByLabelText('Email')).focus();
  const heard = listen();
  await enters(ana.username, ...values);
  return heard;
};

/** How a new password is described before anything is typed. */
export const RULES = 'The password needs at least 8 characters , not met yet a lower-case letter , not met yet an upper-case letter '
  + ', not met yet a number , not met yet a symbol, like ! or ? , not met yet';
