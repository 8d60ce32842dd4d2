'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { DataSource } from '../../data-fields/data-source.ts';
import { type Found, searchRows } from './search-rows.ts';

/** How long to wait for the next letter, in milliseconds. */
const PAUSE = 200;

/** A search that follows what is typed: one at a time, the latest, and none for every letter. */
export function useRowSearch(source: DataSource, model: string, labelField: string) {
  const [state, setState] = useState<{ readonly found?: Found; readonly busy: boolean; readonly failed: boolean }>({ busy: false, failed: false });
  const call = useRef<AbortController>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    call.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);

  async function run(piece: string) {
    const mine = new AbortController();
    call.current = mine;
    try {
      const found = await searchRows(source, model, labelField, piece, mine.signal);
      if (!mine.signal.aborted) setState({ found, busy: false, failed: false });
    } catch {
      if (!mine.signal.aborted) setState({ busy: false, failed: true });
    }
  }

  return {
    ...state,
    stop,
    look(piece: string) {
      stop();
      setState((now) => ({ ...now, busy: true, failed: false }));
      timer.current = setTimeout(() => void run(piece), piece === '' ? 0 : PAUSE);
    },
  };
}
