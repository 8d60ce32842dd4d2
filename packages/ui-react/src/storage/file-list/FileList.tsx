'use client';

import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useEvent } from '../../parts/use-event.ts';
import { list as listClass } from './FileList.css.ts';
import { FileRow } from './FileRow.tsx';
import type { ListModel } from './list-model.ts';
import { useRowWindow } from './use-row-window.ts';

export interface FileListProps {
  readonly ids: readonly string[];
  readonly model: ListModel;
  /** Takes the focus where the last row goes that had it. */
  readonly onEmptied: () => void;
}

/** So many rows further with PageUp and PageDown. */
const PAGE = 6;

/** The files, of which those in view are in the document. Arrow keys go from one to the next. */
export function FileList({ ids, model, onEmptied }: FileListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string>();
  const hasFocus = useRef(false);
  const wanted = useRef<string>(undefined);
  const previous = useRef(ids);
  const tabStop = active !== undefined && ids.includes(active) ? active : ids[0];
  const { shown, heights, reveal } = useRowWindow(list, ids, active);
  const positions = positionsOf(ids, shown);

  const go = (id: string | undefined) => {
    if (id === undefined) return;
    wanted.current = id;
    setActive(id);
    reveal(id);
  };

  // The row that had the focus went: the one that took its place has it now, or the last one.
  useLayoutEffect(() => {
    const before = previous.current;
    previous.current = ids;
    if (before === ids || active === undefined || !hasFocus.current || ids.includes(active)) return;
    if (list.current?.contains(document.activeElement)) return;
    go(heirOf(before, active, new Set(ids)));
  });

  // With the last row goes the list.
  const leaveFocus = useEvent(() => {
    if (hasFocus.current && document.activeElement === document.body) onEmptied();
  });
  useEffect(() => leaveFocus, [leaveFocus]);

  useLayoutEffect(() => {
    const { current: id } = wanted;
    const row = id === undefined ? undefined : rowIn(list.current, id);
    if (!row) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabStop === undefined ? -1 : ids.indexOf(tabStop);
    const to = targetOf(event.key, at, ids.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    go(ids[Math.min(Math.max(to, 0), ids.length - 1)]);
  };

  const onFocus = ({ target }: FocusEvent) => {
    hasFocus.current = true;
    const id = target.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (id !== undefined) setActive(id);
  };

  // A row that goes takes the focus along; only where it is still there did the person leave.
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    if (list.current?.contains(relatedTarget)) return;
    queueMicrotask(() => { if (target.isConnected) hasFocus.current = false; });
  };

  return (
    <div
      ref={list}
      role="grid"
      className={listClass}
      data-foyer-part="storage.list"
      aria-label={model.texts.text('storage.list')}
      aria-rowcount={ids.length}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <div role="rowgroup">
        {shown.map((id) => (
          <FileRow
            key={id}
            id={id}
            position={(positions.get(id) ?? 0) + 1}
            isTabStop={id === tabStop}
            model={model}
            heights={heights}
          />
        ))}
      </div>
    </div>
  );
}

const rowIn = (list: HTMLElement | null, id: string) =>
  [...(list?.firstElementChild?.children ?? [])].find((row): row is HTMLElement => row instanceof HTMLElement && row.dataset['id'] === id);

function positionsOf(ids: readonly string[], shown: readonly string[]): ReadonlyMap<string, number> {
  const wanted = new Set(shown);
  const positions = new Map<string, number>();
  for (const [index, id] of ids.entries()) if (wanted.has(id)) positions.set(id, index);
  return positions;
}

/** The row that stands where one stood that is gone, or the last that is left. */
const heirOf = (before: readonly string[], gone: string, left: ReadonlySet<string>): string | undefined => {
  const at = before.indexOf(gone);
  return before.slice(at).find((id) => left.has(id)) ?? before.slice(0, at).findLast((id) => left.has(id));
};

function targetOf(key: string, at: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowDown': return at + 1;
    case 'ArrowUp': return at - 1;
    case 'PageDown': return at + PAGE;
    case 'PageUp': return at - PAGE;
    case 'Home': return 0;
    case 'End': return last;
    default: return undefined;
  }
}
