'use client';

import { useEffect, useState } from 'react';
import type { LazyScreen } from './lazy-screen.tsx';
import { screens, type CardScreen } from './screens.ts';
import { useIsServerHtml } from './use-is-server-html.ts';

/** The file that a screen waits for, where it has one that is not here yet. */
const missingFile = (screen: CardScreen | null): LazyScreen | undefined => {
  const drawn = screen && screens[screen];
  return drawn && 'isHere' in drawn && !drawn.isHere() ? drawn : undefined;
};

/**
 * The screen to draw: the one that the machines are on, or, until its file is here, the one before.
 * Only what a server draws may suspend: there is nothing before it.
 */
export const useShownScreen = (screen: CardScreen | null): CardScreen | null => {
  const isServerHtml = useIsServerHtml();
  const missing = missingFile(screen);
  const [shown, setShown] = useState(isServerHtml || !missing ? screen : null);
  if (shown !== screen && !missing) setShown(screen);

  useEffect(() => {
    let current = true;
    void missing?.load().then(() => current && setShown(screen));
    return () => {
      current = false;
    };
  }, [missing, screen]);

  return shown;
};
