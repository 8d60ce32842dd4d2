import type { Entry } from '@foyer/state-machines/storage-browser';
import type { ComponentType, ReactNode } from 'react';

export interface NavigationProps {
  readonly items: readonly { readonly name: string; readonly isCurrent: boolean; readonly onNavigate: () => void }[];
}

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export interface MessageProps {
  readonly content: ReactNode;
  readonly type: 'error' | 'info' | 'warning';
}

/** Pieces that the app draws itself, by Amplify UI's names for them. */
export interface BrowserComponents {
  /** In place of the rows that stand for entries on their way. */
  readonly LoadingIndicator?: ComponentType<{ readonly isLoading: boolean }> | undefined;
  /** In place of the alert above a folder. */
  readonly Message?: ComponentType<MessageProps> | undefined;
  /** In place of the way from the locations to the folder that is open. */
  readonly Navigation?: ComponentType<NavigationProps> | undefined;
  /** In place of the field that searches a folder. */
  readonly SearchField?: ComponentType<SearchFieldProps> | undefined;
  /** In place of the heading of the locations. */
  readonly Title?: ComponentType<{ readonly title: string }> | undefined;
  /** Draws the preview of a file; `url` is signed, and there once it is. */
  readonly FilePreview?: ComponentType<{ readonly file: Entry; readonly url: string | undefined }> | undefined;
}
