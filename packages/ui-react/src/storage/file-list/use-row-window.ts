'use client';

import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { useEvent } from '../../parts/use-event.ts';
import { createRowHeights, type RowHeights } from './row-heights.ts';
import { offsetOf, type RowWindow, windowOf } from './row-window.ts';

/** In pixels, before the list is in the document. */
const USUAL_VIEW = 416;

export interface RowWindowHandle {
  readonly heights: RowHeights;
  /** The ids of the rows to draw. */
  readonly shown: readonly string[];
  /** Scrolls until a row is in view. */
  reveal(id: string): void;
}

/**
 * Keeps the rows in view in the document, in the first element of the scroller, and of the others none but `kept`, which has the focus. Heights are measured,
 * so that a row may be as high as its text needs.
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, ids: readonly string[], kept: string | undefined): RowWindowHandle {
  const [heights] = useState(createRowHeights);
  const [view, setView] = useState({ top: 0, height: USUAL_VIEW });
  const rows = windowOf({ ids, heightOf: heights.of, ...view });
  const keptIndex = kept === undefined ? -1 : ids.indexOf(kept);

  const look = (isMeasured = false) => {
    const { current: list } = scroller;
    if (!list) return;
    const next = { top: list.scrollTop, height: list.clientHeight };
    if (isMeasured || !isSame(rows, windowOf({ ids, heightOf: heights.of, ...next }))) setView(next);
  };
  const onLook = useEvent(look);

  useEffect(() => onLook());

  useEffect(() => {
    const { current: list } = scroller;
    if (!list) return;
    const scrolled = () => onLook();
    const sizes = new ResizeObserver(scrolled);
    sizes.observe(list);
    list.addEventListener('scroll', scrolled, { passive: true });
    const stop = heights.connect(() => onLook(true));
    return () => {
      stop();
      sizes.disconnect();
      list.removeEventListener('scroll', scrolled);
    };
  }, [scroller, heights, onLook]);

  // Room in the place of the rows that are not there. The kept one stands at the edge, and takes of that room.
  useLayoutEffect(() => {
    const rowGroup = scroller.current?.firstElementChild;
    if (!(rowGroup instanceof HTMLElement)) return;
    const aside = kept !== undefined && keptIndex !== -1 ? heights.of(kept) : 0;
    rowGroup.style.setProperty('padding-block-start', `${rows.before - (keptIndex < rows.start ? aside : 0)}px`);
    rowGroup.style.setProperty('padding-block-end', `${rows.after - (keptIndex >= rows.end ? aside : 0)}px`);
  });

  return {
    heights,
    shown: shownIn(ids, rows, keptIndex),
    reveal(id) {
      const { current: list } = scroller;
      const index = ids.indexOf(id);
      if (!list || index === -1) return;
      const top = offsetOf(ids, heights.of, index);
      const bottom = top + heights.of(id);
      if (top < list.scrollTop) list.scrollTop = top;
      else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
      look();
    },
  };
}

function shownIn(ids: readonly string[], { start, end }: RowWindow, kept: number): readonly string[] {
  const shown = ids.slice(start, end);
  const id = ids[kept];
  if (id === undefined || (kept >= start && kept < end)) return shown;
  return kept < start ? [id, ...shown] : [...shown, id];
}

const isSame = (a: RowWindow, b: RowWindow) => a.start === b.start && a.end === b.end;
