'use client';

import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { edge, handle } from '../grid.css.ts';
import type { Column } from './table-columns.ts';
import { tableToolMessages } from '../table-tool.messages.ts';
import { LEAST, MOST } from './use-column-widths.ts';
import type { DataTableState } from '../use-data-table.ts';

export interface ColumnHandleProps {
  readonly table: DataTableState;
  readonly column: Column;
  readonly tabIndex: number;
}

/** In pixels. */
const STEP = 16;

/**
 * The edge of a column, to draw it wider or narrower: with the pointer, or with the arrow keys, as a splitter of windows has
 * them. Enter or a double click gives the column back its width of its own.
 */
export function ColumnHandle({ table: { widths, setWidth }, column: { name, field }, tabIndex }: ColumnHandleProps) {
  const { text } = useTexts(tableToolMessages);
  const element = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ readonly from: number; readonly width: number }>(undefined);
  const width = widths[name];
  const now = () => element.current?.closest<HTMLElement>('[role="columnheader"]')?.offsetWidth ?? LEAST;
  const towardsEnd = () => (element.current && getComputedStyle(element.current).direction === 'rtl' ? -1 : 1);
  const tell = () => element.current?.setAttribute('aria-valuenow', String(now()));
  // The grid gives the columns their widths in an effect of its own, which comes before this one.
  useEffect(tell, [width]);

  function onKeyDown(event: KeyboardEvent) {
    const arrow = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    const next = arrow ? now() + arrow * towardsEnd() : { Home: LEAST, End: MOST }[event.key];
    if (next === undefined && event.key !== 'Enter') return;
    // The arrows of the grid go from cell to cell.
    event.preventDefault();
    if (next === undefined) setWidth(name);
    else setWidth(name, next);
  }
  function onPointerMove({ clientX }: PointerEvent) {
    if (drawn.current) setWidth(name, drawn.current.width + (clientX - drawn.current.from) * towardsEnd());
  }
  const end = () => (drawn.current = undefined);
  return (
    <div
      role="presentation"
      className={handle}
      onFocus={tell}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setWidth(name)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drawn.current = { from: event.clientX, width: now() };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <div
        ref={element}
        className={edge}
        role="separator"
        aria-orientation="vertical"
        aria-label={text('data-table.width', { label: field.spoken })}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        aria-valuenow={width ?? LEAST}
        tabIndex={tabIndex}
        data-foyer-part="data-table.column-edge"
      />
    </div>
  );
}
