'use client';

import type { Channel, UploadProgress, UploadRow } from '@foyer/state-machines/storage';
import { type RefObject, useLayoutEffect } from 'react';
import { watchByFrame } from '../uploader/use-channel.ts';
import type { ListModel } from './list-model.ts';
import { paintBar, sendingText } from './progress-paint.ts';

/** Writes how far a file is into its row, as often as frames are drawn for uploads, and without a render. */
export function useProgressPaint(
  model: ListModel,
  id: string,
  row: Channel<UploadRow | undefined>,
  isMoving: boolean,
  bar: RefObject<HTMLElement | null>,
  said: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    if (!isMoving) return;
    const progress = model.progress(id);
    const paint = () => {
      const now = progress.get();
      const words = wordsFor(row.get(), now, model);
      if (said.current) said.current.textContent = words;
      if (bar.current) paintBar(bar.current, now, words);
    };
    paint();
    return watchByFrame([progress, row], paint);
  }, [model, id, row, isMoving, bar, said]);
}

function wordsFor(row: UploadRow | undefined, progress: UploadProgress, model: ListModel): string {
  const { texts, display } = model;
  if (row?.pending === 'cancel') return texts.text('storage.cancelling');
  if (row?.needsPermission) return texts.text('storage.interrupted-allow');
  if (row?.needsFile) return texts.text('storage.interrupted');
  if (row?.status === 'paused') return display.getPausedText(progress.fraction * 100);
  if (row?.status === 'waitingForNetwork') return texts.text('storage.offline');
  return sendingText(row?.status, progress, model);
}
