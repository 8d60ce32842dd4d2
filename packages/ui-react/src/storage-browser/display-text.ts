import type { Messages } from '../messages/message.ts';
import type { storageBrowserMessages } from './storage-browser.messages.ts';

type Words = Readonly<Record<string, unknown>>;

/** Texts by view, as Amplify UI spells them; those that are functions have their counterparts in `messages` alone. */
export interface StorageBrowserDisplayText {
  /** Texts of the locations. */
  readonly LocationsView?: Words | undefined;
  /** Texts of a folder and its entries. */
  readonly LocationDetailView?: Words | undefined;
  /** Texts of copying. */
  readonly CopyView?: Words | undefined;
  /** Texts of a new folder. */
  readonly CreateFolderView?: Words | undefined;
  /** Texts of deleting. */
  readonly DeleteView?: Words | undefined;
  /** Texts of downloading. */
  readonly DownloadView?: Words | undefined;
  /** Texts of uploading. */
  readonly UploadView?: Words | undefined;
}

const KEYS: Readonly<Record<string, keyof typeof storageBrowserMessages>> = {
  'LocationsView.title': 'browser.locations',
  'LocationsView.loadingIndicatorLabel': 'browser.loading',
  'LocationDetailView.searchPlaceholder': 'browser.search',
  'LocationDetailView.loadingIndicatorLabel': 'browser.loading',
  'LocationDetailView.tableColumnNameHeader': 'browser.name',
  'LocationDetailView.tableColumnLastModifiedHeader': 'browser.modified',
  'LocationDetailView.tableColumnSizeHeader': 'browser.size',
  'LocationDetailView.selectAllFilesLabel': 'browser.select-all',
  'CreateFolderView.title': 'browser.new-folder',
  'CreateFolderView.folderNameLabel': 'browser.folder-name',
  'CreateFolderView.actionStartLabel': 'browser.create',
  'CopyView.actionStartLabel': 'browser.copy-here',
  'DeleteView.actionStartLabel': 'browser.delete',
  'DownloadView.title': 'browser.download',
  'UploadView.title': 'browser.upload',
};

/** The kit's messages that an app's own texts stand for. */
export function displayMessages(displayText: StorageBrowserDisplayText | undefined): Messages | undefined {
  if (!displayText) return undefined;
  const given = Object.entries(displayText).flatMap(([view, words]: [string, Words | undefined]) =>
    Object.entries(words ?? {}).map(([name, words_]) => [KEYS[`${view}.${name}`], words_] as const));
  return Object.fromEntries(given.flatMap(([key, words]) => (key !== undefined && typeof words === 'string' ? [[key, words]] : [])));
}
