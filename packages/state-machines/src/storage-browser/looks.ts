import type { FolderReader } from './folder-reader.ts';

/** While more is being done, a folder is looked at no more often than this, in milliseconds. */
const BETWEEN_LOOKS = 500;

export interface Looks {
  /** Something was changed in the folder; `isLast` where nothing further is on its way. */
  soon(isLast: boolean): void;
  stop(): void;
}

/** Looks anew at a folder in which things are done: once for all that end together, and a list that is long is read to its end. */
export function createLooks({ folder, refresh }: Pick<FolderReader, 'folder' | 'refresh'>): Looks {
  let isDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    if (!isDue) return;
    isDue = false;
    refresh();
  };
  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (!isDue) return;
      const { status } = folder.get();
      if (status !== 'loading' && status !== 'refreshing') look();
      rest();
    }, BETWEEN_LOOKS);
  };

  return {
    soon(isLast) {
      isDue = true;
      if (isLast || timer === undefined) queueMicrotask(look);
      if (!isLast && timer === undefined) rest();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      isDue = false;
    },
  };
}
