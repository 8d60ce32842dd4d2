import type { UploadProgress, UploadStatus } from '@foyer/state-machines/storage';
import { bytesText, percentText, rateText, timeText } from '../storage-manager/measures.ts';
import type { ListModel } from './list-model.ts';
import type { ListTexts } from './list-texts.ts';

/** How far something is, in one line: `43% of 2.4 MB · 1.2 MB/s · 12 sec left`. */
export function progressText({ fraction, total, rate, timeLeft }: UploadProgress, { locale, text }: ListTexts, ownWords?: ListModel['uploadingText']): string {
  const parts = [ownWords?.(Math.floor(fraction * 100)) ?? percentText(locale, fraction), bytesText(locale, total)];
  if (rate !== undefined && rate >= 1) parts.push(rateText(locale, rate));
  if (rate !== undefined && timeLeft !== undefined && timeLeft >= 1 && Number.isFinite(timeLeft)) {
    parts.push(text('storage.time-left', { time: timeText(locale, timeLeft) }));
  }
  return parts.join(' · ');
}

/** What a file that is on its way says of itself. */
export const sendingText = (status: UploadStatus | undefined, progress: UploadProgress, { texts, uploadingText }: ListModel): string => {
  if (status === 'verifying') return texts.text('storage.finishing');
  return status === 'starting' ? texts.text('storage.starting') : progressText(progress, texts, uploadingText);
};

/** Shows a progress in a bar, past React: a list of files does not render because bytes moved. */
export function paintBar(bar: HTMLElement, { fraction }: UploadProgress, said: string): void {
  const { firstElementChild: fill } = bar;
  if (fill instanceof HTMLElement) fill.style.setProperty('inline-size', `${fraction * 100}%`);
  bar.setAttribute('aria-valuenow', `${Math.floor(fraction * 100)}`);
  bar.setAttribute('aria-valuetext', said);
}
