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
  readonly LoadingIndicator?: ComponentType<{ readonly isLoading: boolean }> | undefined;
  readonly Message?: ComponentType<MessageProps> | undefined;
  readonly Navigation?: ComponentType<NavigationProps> | undefined;
  readonly SearchField?: ComponentType<SearchFieldProps> | undefined;
  readonly Title?: ComponentType<{ readonly title: string }> | undefined;
  /** Draws the preview of a file; `url` is signed, and there once it is. */
  readonly FilePreview?: ComponentType<{ readonly file: Entry; readonly url: string | undefined }> | undefined;
}
