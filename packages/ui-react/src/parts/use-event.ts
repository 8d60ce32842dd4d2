'use client';

import { useCallback, useInsertionEffect, useRef } from 'react';

/**
 * A function that stays the same, and does what the one of the last commit does: for effects, and for what they begin. It is
 * never called while rendering. React has its like, `useEffectEvent`, from 19.2 on.
 */
export function useEvent<Args extends readonly unknown[], Result>(act: (...args: Args) => Result): (...args: Args) => Result {
  const committed = useRef(act);
  // Before every layout effect of the commit, and not of a render that is thrown away.
  useInsertionEffect(() => {
    committed.current = act;
  });
  return useCallback((...args: Args) => committed.current(...args), []);
}
