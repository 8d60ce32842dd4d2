import type { Messages } from '../messages/message.ts';
import type { storageBrowserMessages } from './storage-browser.messages.ts';

type Words = Readonly<Record<string, unknown>>;

/** Texts by view, as Amplify UI spells them; those that are functions have their counterparts in `messages` alone. */
export interface StorageBrowserDisplayText {
  readonly LocationsView?: Words | undefined;
  readonly LocationDetailView?: Words | undefined;
  readonly CopyView?: Words | undefined;
  readonly CreateFolderView?: Words | undefined;
  readonly DeleteView?: Words | undefined;
  readonly DownloadView?: Words | undefined;
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
