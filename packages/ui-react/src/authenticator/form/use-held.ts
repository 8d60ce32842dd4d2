'use client';

import { useEffect, useState } from 'react';

/**
 * Whether news are held back for a moment, since they come with their live region: a screen reader is silent about a
 * region that is new, and tells what comes into one that is there.
 */
export const useHeld = (hasNews: boolean): boolean => {
  const [isHeld, setHeld] = useState(hasNews);
  useEffect(() => setHeld(false), []);
  return isHeld;
};
