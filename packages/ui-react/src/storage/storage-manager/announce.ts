import type { UploadEvent, Uploader } from '@foyer/state-machines/storage';
import type { StorageDisplayText, StorageTexts } from './display-text.ts';
import { reasonOf } from './row-text.ts';

/** Where announcements go, and in which words. */
export interface Announcing {
  readonly uploader: Uploader;
  readonly polite: HTMLElement | null;
  readonly assertive: HTMLElement | null;
  readonly texts: StorageTexts;
  readonly display: StorageDisplayText;
}

/** Says in one sentence what many events came to; what went wrong, and what asks, at once. */
export function announce(events: readonly UploadEvent[], { uploader, polite, assertive, texts, display }: Announcing): void {
  const counts = countsOf(events);
  const { count: all, active } = uploader.totals.get();
  const news: string[] = [];
  if (counts.added > 0) news.push(texts.text('storage.told-added', { count: counts.added }));
  if (counts.done > 0) {
    const { done } = uploader.totals.get();
    news.push(active === 0 && done === all ? display.getFilesUploadedText(done) : texts.text('storage.told-done', { count: done, total: all }));
  }
  if (counts.removed > 0) news.push(texts.text('storage.told-removed', { count: counts.removed }));
  write(polite, news.join('. '));

  const asking = events.filter(({ type }) => type === 'asking');
  const [asks] = asking;
  if (asks) {
    write(assertive, asking.length === 1
      ? texts.text('storage.told-asking', { name: asks.row.name })
      : texts.text('storage.summary-asking', { count: asking.length }));
  }

  const failures = events.filter(({ type }) => type === 'failed' || type === 'rejected');
  const [first] = failures;
  if (!first) return;
  const reason = reasonOf(first.row, texts, display) ?? '';
  write(assertive, failures.length === 1
    ? texts.text('storage.told-failed', { name: first.row.name, reason })
    : texts.text('storage.told-failed-many', { count: failures.length }));
}

const countsOf = (events: readonly UploadEvent[]) => {
  const count = (wanted: UploadEvent['type']) => events.filter(({ type }) => type === wanted).length;
  return { added: count('added') - count('rejected'), done: count('done'), removed: count('removed') };
};

const write = (region: HTMLElement | null, words: string) => {
  if (region && words) region.textContent = words;
};
