'use client';

import { useRef } from 'react';
import { FileList } from '../file-list/FileList.tsx';
import { lateStoragePart } from '../late-storage-part.tsx';
import { CollisionBar } from './CollisionBar.tsx';
import { ListFooter } from './ListFooter.tsx';
import { ListHeader } from './ListHeader.tsx';
import type { StorageManagerComponents } from './slots.tsx';
import * as css from './StorageManager.css.ts';
import { type ListModelOptions, useListModel } from './use-list-model.ts';

export interface FilePanelProps extends ListModelOptions {
  readonly ids: readonly string[];
  readonly components?: StorageManagerComponents | undefined;
  readonly maxFileCount?: number | undefined;
  /** Takes the focus where the last row goes that had it. */
  onEmptied(): void;
  onClear(): void;
}

const LegacyList = /* @__PURE__ */ lateStoragePart(() => import('./legacy-file-list.tsx'), (file) => file.LegacyList);

/** The files, what they are together, and where they wait for it the word to begin. */
export function FilePanel({ ids, components, maxFileCount, onEmptied, onClear, ...options }: FilePanelProps) {
  const { uploader, stored } = options;
  const model = useListModel(options);
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div ref={panel} className={css.panel}>
      <ListHeader uploader={uploader} model={model} storedCount={stored.list.get().length} Header={components?.FileListHeader} onClear={onClear} />
      <CollisionBar
        uploader={uploader}
        model={model}
        from={components?.FileList ? 1 : 2}
        onChosen={() => panel.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()}
      />
      {components?.FileList
        ? <LegacyList List={components.FileList} ids={ids} model={model} uploader={uploader} maxFileCount={maxFileCount} onEmptied={onEmptied} />
        : <FileList ids={ids} model={model} onEmptied={onEmptied} />}
      {!model.startsByItself && <ListFooter uploader={uploader} display={model.display} Footer={components?.FileListFooter} onClear={onClear} />}
    </div>
  );
}
