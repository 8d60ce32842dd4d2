'use client';

import type { UploadRow } from '@foyer/state-machines/storage';
import { type KeyboardEvent, memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { iconButton } from '../../parts/icon-button/IconButton.css.ts';
import { useLook } from '../uploader/use-channel.ts';
import { bytesText } from '../storage-manager/measures.ts';
import { reasonOf } from '../storage-manager/row-text.ts';
import { CollisionButtons } from './CollisionButtons.tsx';
import { ConfirmDelete } from './ConfirmDelete.tsx';
import * as css from './FileList.css.ts';
import { fileMark } from './file-mark.tsx';
import { nameParts } from './file-name.ts';
import type { ListModel } from './list-model.ts';
import type { RowHeights } from './row-heights.ts';
import { deleteIcon, doneIcon, failedIcon, pauseIcon, removeIcon, resumeIcon, retryIcon } from './row-icons.tsx';
import { faceOf, isOnItsWay, type Look, lookOf, mainActionOf } from './row-look.ts';
import { usePreview } from './use-preview.ts';
import { useProgressPaint } from './use-progress-paint.ts';

interface FileRowProps {
  readonly id: string;
  /** From 1. */
  readonly position: number;
  readonly isTabStop: boolean;
  readonly model: ListModel;
  readonly heights: RowHeights;
}

/** What a row tells of itself beside its state. */
type Note = 'confirm-delete' | 'deleting' | 'not-deleted' | 'other-file';

const MOVING: ReadonlySet<Look> = new Set<Look>(['sending', 'paused', 'offline']);

/** What a row says while nothing moves. */
function stillText(row: UploadRow, look: Look, model: ListModel): string {
  const { texts: { locale, text }, display } = model;
  const word = () => {
    if (look === 'done') return display.uploadSuccessfulText;
    if (row.retryAt !== undefined) return text('storage.again');
    return look === 'ready' || look === 'waiting' || look === 'asking' || look === 'cancelled' ? text(`storage.${look}`) : '';
  };
  const twin = row.duplicateOf === undefined ? undefined : model.row(row.duplicateOf).get();
  return [row.size > 0 && bytesText(locale, row.size), word(), twin && text('storage.duplicate', { name: twin.name })].filter(Boolean).join(' · ');
}

/** One file: a single component however much it draws, since a list draws many. */
export const FileRow = memo(function FileRow({ id, position, isTabStop, model, heights }: FileRowProps) {
  const { texts, display, startsByItself } = model;
  const { text } = texts;
  const channel = useMemo(() => model.row(id), [model, id]);
  useLook(channel, useCallback((row) => faceOf(row, startsByItself), [startsByItself]));
  const row = channel.get();
  const look = row && lookOf(row, startsByItself);
  const [note, setNote] = useState<Note>();
  const element = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const preview = usePreview(row?.file, model.showThumbnails);
  useProgressPaint(model, id, channel, look !== undefined && MOVING.has(look), bar, said);

  useLayoutEffect(() => (element.current ? heights.measure(element.current) : undefined), [heights]);

  // A button that has done its work goes; the focus stays on its row.
  const focused = useRef(false);
  useLayoutEffect(() => {
    if (focused.current && document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  });

  if (!row || !look) return null;
  const main = mainActionOf(row, model.isResumable);
  const canCancel = isOnItsWay(row);
  const canRemove = look !== 'done' || model.removal !== 'none';
  const deletes = look === 'done' && model.removal === 'object';
  const isBusy = row.pending === 'cancel' || note === 'deleting';
  const confirms = note === 'confirm-delete';
  const reason = note && note !== 'deleting' && !confirms ? text(`storage.${note}`) : reasonOf(row, texts, display);
  const full = row.relativePath ?? row.name;
  const name = nameParts(row.name);
  const folder = full.slice(0, -row.name.length).replace(/\/$/, '');

  const remove = async () => {
    if (isBusy) return;
    if (canCancel) return model.cancel(id);
    if (deletes && !confirms) return setNote('confirm-delete');
    if (deletes) setNote('deleting');
    try {
      await model.remove(id);
    } catch {
      setNote('not-deleted');
    }
  };

  const act = () => {
    setNote(undefined);
    if (main === 'provide') chooser.current?.click();
    else if (main) model[main](id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    if ((event.key === 'Delete' || event.key === 'Backspace') && canRemove && !confirms) void remove();
    else if (event.key === ' ' && main) act();
    else return;
    event.preventDefault();
  };

  const provide = async (file: File | undefined) => {
    if (file) setNote((await model.provide(id, file)) ? undefined : 'other-file');
  };

  return (
    <div
      ref={element}
      role="row"
      className={css.row}
      data-foyer-part="storage.file"
      data-id={id}
      data-status={look}
      data-busy={isBusy ? '' : undefined}
      aria-label={full}
      aria-rowindex={position}
      aria-keyshortcuts={canRemove ? 'Delete' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      onKeyDown={onKeyDown}
      onFocus={() => { focused.current = true; }}
      onBlur={({ target, relatedTarget }) => {
        if (element.current?.contains(relatedTarget)) return;
        queueMicrotask(() => { if (target.isConnected) focused.current = false; });
      }}
    >
      <div role="gridcell" className={css.body}>
        {fileMark(row, preview, model.showThumbnails ? model.thumbnail(id) : undefined)}
        <span className={css.name} dir="auto" title={full}>
          <span className={css.stem}>{name.stem}</span>
          <span>{name.tail}</span>
        </span>
        <span className={css.line} data-look={note === 'deleting' ? undefined : reason ? 'failed' : look}>
          {reason || look === 'asking' ? failedIcon : look === 'done' && !note ? doneIcon : null}
          {reason ?? (
            <>
              {folder && <bdi className={css.folder}>{`${folder} · `}</bdi>}
              <bdi ref={said}>{note === 'deleting' || confirms ? text(`storage.${note}`) : MOVING.has(look) ? null : stillText(row, look, model)}</bdi>
            </>
          )}
        </span>
        {look === 'asking' && (
          <CollisionButtons
            choices={model.choices}
            texts={texts}
            name={full}
            tabIndex={isTabStop ? 0 : -1}
            onChoose={(choice) => model.choose(id, choice)}
          />
        )}
        {confirms && <ConfirmDelete name={full} texts={texts} onDelete={() => void remove()} onKeep={() => setNote(undefined)} />}
        {MOVING.has(look) && (
          <div ref={bar} className={css.bar} role="progressbar" aria-label={full} aria-valuemin={0} aria-valuemax={100} data-look={look}>
            <div className={css.fill} />
          </div>
        )}
      </div>
      <div role="gridcell" className={css.actions}>
        {(main === 'provide' || main === 'allow') && (
          <button
            type="button"
            className={css.smallButton}
            data-foyer-part={`storage.file-${main}`}
            tabIndex={isTabStop ? 0 : -1}
            aria-label={text(main === 'allow' ? 'storage.allow-file' : 'storage.choose-file-again', { name: full })}
            onClick={act}
          >
            {text(main === 'allow' ? 'storage.allow' : 'storage.choose-file')}
          </button>
        )}
        {main === 'provide' && <input ref={chooser} type="file" hidden onChange={({ currentTarget }) => void provide(currentTarget.files?.[0])} />}
        {main && main !== 'provide' && main !== 'allow' && (
          <button
            type="button"
            className={iconButton}
            data-size="small"
            data-foyer-part={`storage.file-${main}`}
            tabIndex={isTabStop ? 0 : -1}
            aria-label={text(`storage.${main}-file`, { name: full })}
            title={main === 'pause' ? display.pauseButtonText : main === 'resume' ? display.resumeButtonText : undefined}
            onClick={act}
          >
            {main === 'pause' ? pauseIcon : main === 'resume' ? resumeIcon : retryIcon}
          </button>
        )}
        {canRemove && !confirms && (
          <button
            type="button"
            className={iconButton}
            data-size="small"
            data-foyer-part="storage.file-remove"
            tabIndex={isTabStop ? 0 : -1}
            aria-disabled={isBusy || undefined}
            aria-label={text(canCancel ? 'storage.cancel-file' : deletes ? 'storage.delete-file' : 'storage.remove-file', { name: full })}
            onClick={() => void remove()}
          >
            {deletes ? deleteIcon : removeIcon}
          </button>
        )}
      </div>
    </div>
  );
});
