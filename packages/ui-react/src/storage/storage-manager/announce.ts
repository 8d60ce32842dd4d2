import type { UploadEvent, Uploader } from '@foyer/state-machines/storage';
import { format, type Param } from '../../messages/format.ts';
import type { Messages, ParamsOf } from '../../messages/message.ts';
import { fileListMessages } from '../file-list/file-list.messages.ts';
import { announceMessages } from './announce.messages.ts';
import type { StorageDisplayText, StorageTexts } from './display-text.ts';
import { reasonOf } from './row-text.ts';

const english = { ...announceMessages, ...fileListMessages } as const;

/** What is told: what happened to a file, or that all that is on its way waits for the network. */
export type News = FileNews | { readonly type: 'waiting' };

export type FileNews = Exclude<UploadEvent, { readonly type: 'userChanged' }>;

/** Where announcements go, and in which words. */
export interface Announcing {
  readonly uploader: Uploader;
  readonly polite: HTMLElement | null;
  readonly assertive: HTMLElement | null;
  readonly language: { readonly locale: string; readonly messages: Messages };
  readonly texts: StorageTexts;
  readonly display: StorageDisplayText;
}

/** Says in one sentence what many events came to; what went wrong, and what asks, at once. */
export function announce(all: readonly News[], { uploader, polite, assertive, language, texts, display }: Announcing): void {
  const { locale, messages } = language;
  const told = <Key extends keyof typeof english>(key: Key, ...[params]: ParamsOf<(typeof english)[Key], Param>) =>
    format(messages[key] ?? english[key], locale, params);
  const events = all.filter((each) => each.type !== 'waiting');
  const counts = countsOf(events);
  const { count: total, active } = uploader.totals.get();
  const news: string[] = [];
  if (counts.added > 0) news.push(told('storage.told-added', { count: counts.added }));
  if (counts.done > 0) {
    const { done } = uploader.totals.get();
    news.push(active === 0 && done === total ? display.getFilesUploadedText(done) : told('storage.told-done', { count: done, total }));
  }
  if (counts.removed > 0) news.push(told('storage.told-removed', { count: counts.removed }));
  const [twice, ...others] = events.filter(({ type }) => type === 'duplicate');
  if (others.length > 0) news.push(told('storage.told-duplicates', { count: others.length + 1 }));
  else if (twice?.type === 'duplicate') {
    const name = uploader.row(twice.of).get()?.name ?? '';
    news.push(told('storage.told-failed', { name: twice.row.name, reason: told('storage.duplicate', { name }) }));
  }
  if (events.length < all.length) news.push(told('storage.summary-waiting'));
  write(polite, news);

  const wrong: string[] = [];
  const asking = events.filter(({ type }) => type === 'asking');
  const [asks] = asking;
  if (asks) {
    wrong.push(asking.length === 1
      ? told('storage.told-asking', { name: asks.row.name })
      : told('storage.summary-asking', { count: asking.length }));
  }
  const failures = events.filter(({ type }) => type === 'failed' || type === 'rejected');
  const [first] = failures;
  if (first) {
    const reason = reasonOf(first.row, texts, display) ?? '';
    wrong.push(failures.length === 1
      ? told('storage.told-failed', { name: first.row.name, reason })
      : told('storage.told-failed-many', { count: failures.length }));
  }
  write(assertive, wrong);
}

const countsOf = (events: readonly FileNews[]) => {
  const of = (wanted: FileNews['type']) => events.filter(({ type }) => type === wanted).map(({ row }) => row.id);
  const rejected = new Set(of('rejected'));
  return { added: of('added').filter((id) => !rejected.has(id)).length, done: of('done').length, removed: of('removed').length };
};

/** A screen reader rests between two sentences, some of which have an end of their own. */
const write = (region: HTMLElement | null, sentences: readonly string[]) => {
  if (region && sentences.length > 0) region.textContent = sentences.join('. ').replace(/([.。؟!?])\. /g, '$1 ');
};
