'use client';

import { canRetry, type Uploader, type UploadTotals } from '@foyer/state-machines/storage';
import { type ComponentType, useLayoutEffect, useRef } from 'react';
import type { ListModel } from '../file-list/list-model.ts';
import { paintBar, progressText } from '../file-list/progress-paint.ts';
import { useChannel, useLook, watchByFrame } from '../uploader/use-channel.ts';
import type { StorageDisplayText } from './display-text.ts';
import type { FileListHeaderProps } from './slots.tsx';
import { plainButton } from './plain-button.tsx';
import * as css from './StorageManager.css.ts';

interface ListHeaderProps {
  readonly uploader: Uploader;
  readonly model: ListModel;
  /** Files that were in storage before. */
  readonly storedCount: number;
  readonly Header: ComponentType<FileListHeaderProps> | undefined;
  onClear(): void;
}

/** What the list as a whole is doing. */
type Phase = 'selected' | 'sending' | 'asking' | 'paused' | 'waiting' | 'failed' | 'done';

function phaseOf(totals: UploadTotals, startsByItself: boolean): Phase {
  const { added, active, asking, waitingForNetwork, paused, failed, rejected, cancelled } = totals;
  const going = active - (startsByItself ? 0 : added);
  if (going > 0) return going === waitingForNetwork ? 'waiting' : 'sending';
  if (asking > 0) return 'asking';
  if (paused > 0) return 'paused';
  if (added > 0) return 'selected';
  return failed + rejected + cancelled > 0 ? 'failed' : 'done';
}

/** How all files are together, and what can be done with all of them. */
export function ListHeader(props: ListHeaderProps) {
  const { uploader, storedCount, Header, onClear } = props;
  const { texts, display, startsByItself, isResumable } = props.model;
  const { text } = texts;
  useLook(uploader.totals, (totals) => {
    const phase = phaseOf(totals, startsByItself);
    // Numbers that change with every file are written past React.
    return phase === 'sending' ? phase : `${phase} ${totals.count} ${totals.done} ${totals.failed} ${totals.asking}`;
  });
  const totals = uploader.totals.get();
  const phase = phaseOf(totals, startsByItself);
  const title = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const isMoving = phase === 'sending' || phase === 'waiting' || phase === 'paused';

  useLayoutEffect(() => {
    if (!isMoving) return;
    const paint = () => {
      const overall = uploader.overall.get();
      const words = progressText(overall, texts);
      if (title.current && phase === 'sending') title.current.textContent = display.getRemainingFilesText(uploader.totals.get().active);
      if (detail.current) detail.current.textContent = words;
      if (bar.current) paintBar(bar.current, overall, words);
    };
    paint();
    return watchByFrame([uploader.overall, uploader.totals], paint);
  }, [uploader, texts, display, phase, isMoving]);

  /** A press is also the moment at which the browser may ask for files that it has handles of. */
  const resume = () => {
    uploader.resumeAll();
    void uploader.allow();
  };

  const summary = () => {
    if (phase === 'sending') return undefined;
    if (phase === 'waiting') return text('storage.summary-waiting');
    if (phase === 'asking') return text('storage.summary-asking', { count: totals.asking });
    if (phase === 'paused') return text('storage.summary-paused');
    if (phase === 'selected') return display.getSelectedFilesText(totals.count);
    if (phase === 'done') return display.getFilesUploadedText(totals.done + storedCount);
    return text('storage.summary-failed', { count: totals.failed + totals.rejected + totals.cancelled });
  };

  return (
    <div className={css.header} data-foyer-part="storage.header" data-phase={phase}>
      <div className={css.summary}>
        {Header
          ? <CustomHeader Header={Header} uploader={uploader} display={display} storedCount={storedCount} />
          : <strong ref={title} className={css.title}>{summary()}</strong>}
        {isMoving && <span className={css.detail}><bdi ref={detail} /></span>}
      </div>
      <div className={css.headerActions}>
        {phase === 'sending' && isResumable && plainButton('quiet', 'storage.pause-all', {
          onClick: () => void uploader.pauseAll(), children: text('storage.pause-all'),
        })}
        {phase === 'paused' && plainButton('quiet', 'storage.resume-all', { onClick: resume, children: text('storage.resume-all') })}
        {phase === 'failed' && hasRetriable(uploader) && plainButton('quiet', 'storage.retry-all', {
          onClick: uploader.retryAll, children: text('storage.retry-all'),
        })}
        {(phase === 'failed' || phase === 'done') && totals.count > 0 && plainButton('quiet', 'storage.clear', {
          onClick: onClear, children: display.clearAllButtonText,
        })}
      </div>
      {isMoving && (
        <div ref={bar} className={css.overall} role="progressbar" aria-label={text('storage.overall')} aria-valuemin={0} aria-valuemax={100} data-phase={phase}>
          <div className={css.overallFill} />
        </div>
      )}
    </div>
  );
}

/** What a sign-out ended is not sent again. */
const hasRetriable = ({ list, row }: Uploader) => list.get().some((id) => {
  const file = row(id).get();
  return file?.status === 'failed' && canRetry(file);
});

/** The app's own words get the counts as they change. */
function CustomHeader({ Header, uploader, display, storedCount }: {
  readonly Header: ComponentType<FileListHeaderProps>; readonly uploader: Uploader; readonly display: StorageDisplayText; readonly storedCount: number;
}) {
  const { count, done, active, asking, paused } = useChannel(uploader.totals);
  return (
    <Header
      allUploadsSuccessful={count > 0 && done === count}
      displayText={display}
      fileCount={count + storedCount}
      remainingFilesCount={active + asking + paused}
      selectedFilesCount={active + asking + paused}
    />
  );
}

