'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
const focusableIn = (row: Element) => [...row.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => !one.matches(':disabled'));

interface Place {
  readonly row: Element;
  readonly key: string;
  /** Which row, and which of its controls. */
  readonly at: number;
  readonly control: number;
}

/**
 * Keeps the focus in a list whose rows move and go. A row that moved keeps it; where the row has gone, it goes to the row
 * that has taken its place, or to the list.
 */
export function useKeptFocus<Row>(list: RefObject<HTMLElement | null>, items: readonly Row[], keyOf: (row: Row) => string) {
  const place = useRef<Place>(undefined);

  useLayoutEffect(() => {
    const was = place.current;
    if (!was || was.row.isConnected || !list.current) return;
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    const rows = list.current.children;
    const now = items.findIndex((row) => keyOf(row) === was.key);
    const row = rows[now] ?? rows[Math.min(was.at, rows.length - 1)];
    const controls = row ? focusableIn(row) : [];
    (controls[Math.min(was.control, controls.length - 1)] ?? list.current).focus();
  });

  useEffect(() => {
    const element = list.current;
    const notice = ({ target }: FocusEvent) => {
      const rows = [...(element?.children ?? [])];
      const at = rows.findIndex((one) => target instanceof Node && one.contains(target));
      const row = rows[at];
      const item = items[at];
      if (!row || item === undefined) return;
      place.current = { row, at, key: keyOf(item), control: focusableIn(row).findIndex((one) => one === target) };
    };
    element?.addEventListener('focusin', notice);
    return () => element?.removeEventListener('focusin', notice);
  }, [list, items, keyOf]);
}
