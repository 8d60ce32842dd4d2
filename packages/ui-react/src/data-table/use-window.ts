'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Rows before and after what is in sight, so that scrolling meets no gap. */
const AHEAD = 12;
/** The window moves by so many rows at a time. */
const STEP = 8;
/** Fewer rows than this are all drawn. */
const ALL = 60;

export interface RowsWindow {
  readonly from: number;
  readonly to: number;
  /** How high a row is, in pixels. */
  readonly height: number;
}

/** Which rows to draw of a list that scrolls. Rows are of one height, which the first that is drawn tells. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number): RowsWindow {
  const [shown, setShown] = useState<RowsWindow>({ from: 0, to: ALL, height: 41 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const height = element.querySelector<HTMLElement>('[data-row]')?.offsetHeight || 41;
      const first = Math.max(0, Math.floor(element.scrollTop / height / STEP) * STEP - AHEAD);
      const last = first + Math.ceil(element.clientHeight / height) + 2 * AHEAD + STEP;
      setShown((now) => (now.from === first && now.to === last && now.height === height ? now : { from: first, to: last, height }));
    };
    const later = () => (frame ||= requestAnimationFrame(look));
    element.addEventListener('scroll', later, { passive: true });
    const sizes = new ResizeObserver(later);
    sizes.observe(element);
    look();
    return () => {
      element.removeEventListener('scroll', later);
      sizes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [scroller]);
  return count <= ALL ? { from: 0, to: count, height: shown.height } : { ...shown, to: Math.min(count, shown.to) };
}
