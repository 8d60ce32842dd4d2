'use client';

import type { Uploader } from '@foyer/state-machines/storage';
import { CollisionButtons } from '../file-list/CollisionButtons.tsx';
import type { ListModel } from '../file-list/list-model.ts';
import { useLook } from '../uploader/use-channel.ts';
import * as css from './StorageManager.css.ts';

interface CollisionBarProps {
  readonly uploader: Uploader;
  readonly model: ListModel;
  /** So many files ask before they are asked for together. */
  readonly from: number;
  /** Takes the focus, as the buttons go. */
  onChosen(): void;
}

/** One choice for all files whose names are taken. */
export function CollisionBar({ uploader, model: { texts, choices }, from, onChosen }: CollisionBarProps) {
  const asking = useLook(uploader.totals, (totals) => totals.asking);
  if (asking < from) return null;
  return (
    <div role="group" className={css.collisions} aria-label={texts.text('storage.summary-asking', { count: asking })}>
      <CollisionButtons
        choices={choices}
        texts={texts}
        onChoose={(choice) => {
          onChosen();
          uploader.chooseAll(choice);
        }}
      />
    </div>
  );
}
