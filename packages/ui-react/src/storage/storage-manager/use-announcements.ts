'use client';

import type { UploadEvent, Uploader } from '@foyer/state-machines/storage';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { StorageDisplayText, StorageTexts } from './display-text.ts';
import { reasonOf } from './row-text.ts';

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
  const tell = useEffectEvent((events: readonly UploadEvent[]) => {
    const counts = countsOf(events);
    const { count: all, active } = uploader.totals.get();
    const news: string[] = [];
    if (counts.added > 0) news.push(texts.text('storage.told-added', { count: counts.added }));
    if (counts.done > 0) {
      const { done } = uploader.totals.get();
      news.push(active === 0 && done === all ? display.getFilesUploadedText(done) : texts.text('storage.told-done', { count: done, total: all }));
    }
    if (counts.removed > 0) news.push(texts.text('storage.told-removed', { count: counts.removed }));
    write(polite.current, news.join('. '));

    const asking = events.filter(({ type }) => type === 'asking');
    const [asks] = asking;
    if (asks) {
      write(assertive.current, asking.length === 1
        ? texts.text('storage.told-asking', { name: asks.row.name })
        : texts.text('storage.summary-asking', { count: asking.length }));
    }

    const failures = events.filter(({ type }) => type === 'failed' || type === 'rejected');
    const [first] = failures;
    if (!first) return;
    const reason = reasonOf(first.row, texts, display) ?? '';
    write(assertive.current, failures.length === 1
      ? texts.text('storage.told-failed', { name: first.row.name, reason })
      : texts.text('storage.told-failed-many', { count: failures.length }));
  });

  useEffect(() => {
    let gathered: UploadEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      const events = gathered;
      gathered = [];
      tell(events);
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

const countsOf = (events: readonly UploadEvent[]) => {
  const count = (wanted: UploadEvent['type']) => events.filter(({ type }) => type === wanted).length;
  return { added: count('added') - count('rejected'), done: count('done'), removed: count('removed') };
};

const write = (region: HTMLElement | null, words: string) => {
  if (region && words) region.textContent = words;
};
