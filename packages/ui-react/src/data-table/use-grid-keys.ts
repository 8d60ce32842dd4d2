'use client';

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** A cell by its places; row -1 is the head. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface GridInput {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly columns: number;
  readonly rowHeight: number;
}

/** So many rows does a page key go. */
const PAGE = 10;

/** One stop of the Tab key for the whole grid; arrows, Home, End and the page keys go from cell to cell. */
export function useGridKeys({ scroller, rows, columns, rowHeight }: GridInput) {
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const wanted = useRef<GridPlace>(undefined);
  const place = { row: Math.min(active.row, rows - 1), column: Math.min(active.column, columns - 1) };

  // After each commit: the cell may come into the page only when the list has scrolled to it.
  useEffect(() => {
    const target = wanted.current;
    const cell = target && cellAt(scroller.current, target);
    if (!cell) return;
    wanted.current = undefined;
    cell.focus();
    // The focus alone leaves a cell that lies under what stays in sight.
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  function go(next: GridPlace) {
    const target = { row: clamp(next.row, -1, rows - 1), column: clamp(next.column, 0, columns - 1) };
    wanted.current = target;
    setActive(target);
    const element = scroller.current;
    if (!element || target.row < 0 || cellAt(element, target)) return;
    element.scrollTop = Math.max(0, target.row * rowHeight - element.clientHeight / 2);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.defaultPrevented) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const far = event.ctrlKey || event.metaKey;
    const { row, column } = place;
    const moves: Readonly<Record<string, GridPlace | undefined>> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      [isRtl ? 'ArrowLeft' : 'ArrowRight']: { row, column: column + 1 },
      [isRtl ? 'ArrowRight' : 'ArrowLeft']: { row, column: column - 1 },
      Home: { row: far ? 0 : row, column: 0 },
      End: { row: far ? rows - 1 : row, column: columns - 1 },
      PageDown: { row: row + PAGE, column },
      PageUp: { row: Math.max(0, row - PAGE), column },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    go(move);
  }

  return {
    active: place,
    onKeyDown,
    /** Puts the focus into a cell once it is drawn. */
    focus: (target: GridPlace) => {
      wanted.current = target;
      setActive({ ...target });
    },
    /** Takes note of where the focus is. */
    note: (target: GridPlace) => setActive((now) => (now.row === target.row && now.column === target.column ? now : target)),
  };
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** The cell itself, or the one control that it holds. */
function cellAt(grid: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  const cell = grid?.querySelector<HTMLElement>(`[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 1}"]`) ?? null;
  return cell?.querySelector<HTMLElement>(':scope > button, :scope > input') ?? cell;
}
