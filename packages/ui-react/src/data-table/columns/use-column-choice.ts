'use client';

import { useMemo, useState } from 'react';
import { keepText, keptText } from './kept-text.ts';
import { type Column, columnsAtFirst, columnsNamed } from './table-columns.ts';

/** Which columns a person wants to see, kept in the browser where the app gives it a name. */
export function useColumnChoice(storageKey: string | undefined, all: readonly Column[], named: readonly string[] | undefined) {
  const [chosen, setChosen] = useState(() => namesIn(keptText(storageKey)));
  // Apps write the list where they draw the table: it is another array each time.
  const first = named?.join(' ');
  const shown = useMemo(() => {
    // What another program or an older schema left there names no column.
    const known = columnsNamed(all, chosen);
    return known.length > 0 ? known : columnsAtFirst(all, first?.split(' '));
  }, [all, chosen, first]);
  function choose(name: string, at?: number) {
    const others = shown.map((column) => column.name).filter((other) => other !== name);
    const next = at === undefined ? others : others.toSpliced(at, 0, name);
    if (next.length === 0) return;
    setChosen(next);
    keepText(storageKey, next.join(' '));
  }
  return { shown, show: (name: string, isShown: boolean) => choose(name, isShown ? shown.length : undefined), move: choose };
}

const namesIn = (text: string): readonly string[] => text.match(/\w+/g) ?? [];
