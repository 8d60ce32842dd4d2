'use client';

import { useState } from 'react';
import { keepText, keptText } from './kept-text.ts';

/** How wide columns are that a person has drawn, in pixels, by their names. */
export type ColumnWidths = Readonly<Record<string, number>>;

export interface ColumnWidthsOptions {
  /** The widths, where the app keeps them itself. @default kept under `storageKey`, or as long as the page */
  readonly columnWidths?: ColumnWidths | undefined;
  /** Somebody has drawn a column, or has given it back its width of its own. */
  readonly onColumnWidthsChange?: ((widths: ColumnWidths) => void) | undefined;
}

/** How narrow and how wide a column may be drawn, in pixels. */
export const LEAST = 64;
export const MOST = 960;

const within = (width: number) => Math.max(LEAST, Math.min(MOST, Math.round(width)));

/** The widths that a person has given to columns, kept in the browser where the app gives them a name. */
export function useColumnWidths(storageKey: string | undefined, { columnWidths, onColumnWidthsChange }: ColumnWidthsOptions) {
  const place = storageKey && `${storageKey}.widths`;
  const [own, setOwn] = useState(() => widthsIn(keptText(place)));
  const widths = columnWidths ?? own;
  return {
    widths,
    setWidth(name?: string, width = 0) {
      const others = Object.entries(widths).filter(([other]) => name && other !== name);
      const next = Object.fromEntries(name && width ? [...others, [name, within(width)]] : others);
      setOwn(next);
      onColumnWidthsChange?.(next);
      keepText(place, Object.entries(next).map((pair) => pair.join(':')).join(' '));
    },
  };
}

const widthsIn = (text: string): ColumnWidths =>
  Object.fromEntries([...text.matchAll(/(\w+):(\d+)/g)].map(([, name, width]) => [name, within(Number(width))]));
