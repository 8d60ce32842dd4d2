'use client';

import type { Channel } from '@foyer/state-machines/storage';
import type { Entry } from '@foyer/state-machines/storage-browser';
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface Keys {
  readonly grid: RefObject<HTMLElement | null>;
  readonly entries: readonly Entry[];
  /** Of the entries, those whose rows are in the page. */
  readonly drawn: { readonly from: number; readonly to: number };
  /** Asked when a key is pressed: two may come within the frame that draws them. */
  readonly selection: Channel<ReadonlySet<string>>;
  /** In pixels. */
  readonly rowHeight: number;
  readonly select: (paths: Iterable<string>) => void;
  readonly open: (entry: Entry) => void;
  readonly up: () => void;
  readonly remove: () => void;
  readonly rename: (entry: Entry) => void;
}

const PAGE = 10;
/** Letters that are typed within so long of each other are one word, in milliseconds. */
const ONE_WORD = 700;

/** One stop of the Tab key for all rows; keys and presses as in a file manager. */
export function useEntryKeys({ grid, entries, drawn, selection, rowHeight, select, open, up, remove, rename }: Keys) {
  const [active, setActive] = useState<string>();
  const wanted = useRef<string>(undefined);
  const anchor = useRef<string>(undefined);
  const typed = useRef({ word: '', at: 0 });
  const indexOf = (path: string | undefined) => (path === undefined ? -1 : entries.findIndex((entry) => entry.path === path));
  const at = Math.max(0, indexOf(active));

  /** Goes to the row that is wanted, or scrolls to where it will be. */
  const goToWanted = () => {
    const { current: element } = grid;
    const { current: path } = wanted;
    const row = path === undefined ? undefined : rowOf(element, path);
    const index = indexOf(path);
    if (row) {
      wanted.current = undefined;
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    } else if (element && index >= 0) element.scrollTop = Math.max(0, index * rowHeight - element.clientHeight / 2);
  };

  // The row may come into the page only when the list has scrolled to it, and the list may grow until then.
  useEffect(goToWanted);

  const focus = (entry: Entry | undefined) => {
    if (!entry) return grid.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    wanted.current = entry.path;
    setActive(entry.path);
    goToWanted();
  };

  const toggle = ({ path }: Entry) => {
    const next = new Set(selection.get());
    if (!next.delete(path)) next.add(path);
    anchor.current = path;
    select(next);
  };

  const range = (to: number) => {
    const from = Math.max(0, indexOf(anchor.current ?? entries[at]?.path));
    select(entries.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ path }) => path));
  };

  const go = (index: number, extends_: boolean) => {
    const to = Math.min(Math.max(index, 0), entries.length - 1);
    if (extends_) {
      anchor.current ??= entries[at]?.path;
      range(to);
    }
    focus(entries[to]);
  };

  const seek = (letter: string) => {
    const now = performance.now();
    typed.current = { word: now - typed.current.at < ONE_WORD ? typed.current.word + letter : letter, at: now };
    const word = typed.current.word.toLocaleLowerCase();
    const from = word.length > 1 ? at : at + 1;
    const found = [...entries.slice(from), ...entries.slice(0, from)].find(({ name }) => name.toLocaleLowerCase().startsWith(word));
    if (found) focus(found);
  };

  const moveOf = (key: string): number | undefined => {
    switch (key) {
      case 'ArrowDown': return at + 1;
      case 'ArrowUp': return at - 1;
      case 'PageDown': return at + PAGE;
      case 'PageUp': return at - PAGE;
      case 'Home': return 0;
      case 'End': return entries.length - 1;
      default: return undefined;
    }
  };

  const act = (event: KeyboardEvent, entry: Entry | undefined): boolean => {
    const far = event.ctrlKey || event.metaKey;
    if (event.key === 'Backspace' || (event.altKey && event.key === 'ArrowUp')) up();
    else if (event.altKey) return false;
    else if (far && event.key.toLowerCase() === 'a') select(entries.map(({ path }) => path));
    else if (event.key === 'Escape' && selection.get().size > 0) select([]);
    else if (event.key === 'Delete') remove();
    else if (!entry) return false;
    else if (event.key === 'Enter') open(entry);
    else if (event.key === 'F2') rename(entry);
    else if (event.key === ' ') toggle(entry);
    else if (!far && event.key.length === 1) seek(event.key);
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (event.defaultPrevented || (target instanceof Element && target.closest('input:not([type="checkbox"]), [role="columnheader"]'))) return;
    const to = event.altKey ? undefined : moveOf(event.key);
    if (to !== undefined && entries.length > 0) go(to, event.shiftKey);
    else if (!act(event, entries[at])) return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null;
    const index = indexOf(element?.closest<HTMLElement>('[data-path]')?.dataset['path']);
    const entry = entries[index];
    // A press on a label comes a second time, from its box.
    if (!entry || (element?.closest('label') && !element.matches('input'))) return;
    setActive(entry.path);
    if (event.shiftKey) return range(index);
    if (element?.closest('[data-do="open"]')) return open(entry);
    if (element?.closest('[data-do="select"]') || event.ctrlKey || event.metaKey) return toggle(entry);
    anchor.current = entry.path;
    select([entry.path]);
  };

  const onDoubleClick = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null;
    const entry = entries[indexOf(element?.closest<HTMLElement>('[data-path]')?.dataset['path'])];
    if (entry && !element?.closest('label, button')) open(entry);
  };

  const onFocus = ({ target }: FocusEvent) => {
    const path = target.closest<HTMLElement>('[data-path]')?.dataset['path'];
    if (path !== undefined) setActive(path);
  };

  // The row that is active may have been scrolled out of the page: then the Tab key stops at the nearest that is there.
  const stop = Math.max(drawn.from, Math.min(at, drawn.to - 1));
  return { tabStop: entries[stop]?.path, focus, onFocus, onKeyDown, onClick, onDoubleClick };
}

const rowOf = (grid: HTMLElement | null, path: string) =>
  [...(grid?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find((row) => row.dataset['path'] === path);
