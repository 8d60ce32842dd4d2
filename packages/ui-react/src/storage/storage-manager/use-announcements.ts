'use client';

import type { UploadEvent, Uploader } from '@foyer/state-machines/storage';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import type * as words from './announce.ts';
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
  const tell = useEffectEvent(({ announce }: typeof words, events: readonly UploadEvent[]) =>
    announce(events, { uploader, polite: polite.current, assertive: assertive.current, texts, display }));

  useEffect(() => {
    let gathered: UploadEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      const events = gathered;
      gathered = [];
      // Where the words do not arrive, this is said with what comes next.
      void import('./announce.ts').then((arrived) => tell(arrived, events), () => void gathered.unshift(...events));
    };
    const stop = uploader.watch((event) => {
      gathered.push(event);
      timer ??= setTimeout(flush, GATHERED);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [uploader]);
}
