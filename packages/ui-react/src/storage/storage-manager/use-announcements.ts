'use client';

import type { Uploader } from '@foyer/state-machines/storage';
import { type RefObject, use, useEffect } from 'react';
import { LanguageContext } from '../../messages/MessagesProvider.tsx';
import { useEvent } from '../../parts/use-event.ts';
import type { announce as sayAll, News } from './announce.ts';
import type { StorageDisplayText, StorageTexts } from './display-text.ts';

/** So long events are gathered, in milliseconds: a screen reader hears one sentence for many of them. */
const GATHERED = 800;

/** Says what happens to the files, in live regions and without a render: politely, and failures at once. */
export function useAnnouncements(
  uploader: Uploader,
  polite: RefObject<HTMLElement | null>,
  assertive: RefObject<HTMLElement | null>,
  texts: StorageTexts,
  display: StorageDisplayText,
): void {
  const language = use(LanguageContext);
  const tell = useEvent((announce: typeof sayAll, news: readonly News[]) =>
    announce(news, { uploader, polite: polite.current, assertive: assertive.current, language, texts, display }));

  useEffect(() => {
    let gathered: News[] = [];
    /** Who listens, counted. */
    let person = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      const [news, listener] = [gathered, person];
      gathered = [];
      const isSame = () => listener === person;
      // Where the words do not arrive, this is said with what comes next.
      void import('./announce.ts').then(({ announce }) => isSame() && tell(announce, news), () => isSame() && gathered.unshift(...news));
    };
    const hear = (one: News) => {
      gathered.push(one);
      timer ??= setTimeout(flush, GATHERED);
    };
    let waited = false;
    const mind = () => {
      // What waits for the word to begin is not on its way.
      const { active, added, waitingForNetwork } = uploader.totals.get();
      const waits = waitingForNetwork > 0 && active - added === waitingForNetwork;
      if (waits && !waited) hear({ type: 'waiting' });
      waited = waits;
    };
    /** Names of somebody's files are read to nobody else. */
    const forget = () => {
      person += 1;
      gathered = [];
      for (const region of [polite, assertive]) region.current?.replaceChildren();
    };
    const stops = [
      uploader.watch((event) => (event.type === 'userChanged' ? forget() : hear(event))), uploader.totals.subscribe(mind),
    ];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, [uploader, tell, polite, assertive]);
}
