'use client';

import { useEffect } from 'react';

/** Has the browser ask before a page goes away with something unsaved on it. */
export function useLeaveGuard(isDirty: () => boolean): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [isDirty]);
}
