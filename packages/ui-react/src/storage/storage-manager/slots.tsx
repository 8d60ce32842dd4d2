'use client';

import type { ComponentType, ReactNode } from 'react';
import type { ButtonProps } from '../../parts/button/Button.tsx';
import { classNames } from '../../parts/class-names.ts';
import type { DropzoneProps } from '../dropzone/use-dropzone.ts';
import { uploadIcon } from '../file-list/row-icons.tsx';
import { lateStoragePart } from '../late-storage-part.tsx';
import type { StorageDisplayText } from './display-text.ts';
import type { LegacyFileListProps } from './legacy-file-list.tsx';
import { plainButton } from './plain-button.tsx';
import * as css from './StorageManager.css.ts';

interface Texts {
  readonly displayText: StorageDisplayText;
}

export interface ContainerProps {
  readonly className: string;
  readonly children: ReactNode;
}

export interface DropZoneProps extends DropzoneProps, Texts {
  readonly inDropZone: boolean;
  readonly children: ReactNode;
}

export interface FileListHeaderProps extends Texts {
  readonly allUploadsSuccessful: boolean;
  readonly fileCount: number;
  readonly remainingFilesCount: number;
  readonly selectedFilesCount: number;
}

export interface FileListFooterProps extends Texts {
  readonly remainingFilesCount: number;
  onClearAll(): void;
  onUploadAll(): void;
}

/** The widget's pieces, named as in Amplify UI. What is left out stays as it is. */
export interface StorageManagerComponents {
  /** Around all the others. */
  readonly Container?: ComponentType<ContainerProps> | undefined;
  /** Where files are dropped. */
  readonly DropZone?: ComponentType<DropZoneProps> | undefined;
  /** The button that opens the choice of files. */
  readonly FilePicker?: ComponentType<ButtonProps> | undefined;
  /** Above the files: how many there are, and how many are left. */
  readonly FileListHeader?: ComponentType<FileListHeaderProps> | undefined;
  /** Draws every file of the list; the widget's own draws those in view. */
  readonly FileList?: ComponentType<LegacyFileListProps> | undefined;
  /** Below the files: the buttons for all of them. */
  readonly FileListFooter?: ComponentType<FileListFooterProps> | undefined;
}

function Container({ className, children }: ContainerProps) {
  return <div data-foyer-part="storage-manager" className={classNames(css.root, className)}>{children}</div>;
}

function DropZone({ inDropZone, displayText, children, ...drop }: DropZoneProps) {
  return (
    <div data-foyer-part="storage.drop-zone" className={css.dropZone} data-dragging={inDropZone ? '' : undefined} {...drop}>
      <span className={css.badge}>{uploadIcon}</span>
      <span className={css.invitation}>{displayText.dropFilesText}</span>
      {children}
    </div>
  );
}

function FilePicker({ ref, disabled, onClick, children }: ButtonProps) {
  return plainButton('secondary', 'storage.browse', { ref, disabled, onClick, children });
}

function FileListHeader({ allUploadsSuccessful, displayText, fileCount, remainingFilesCount, selectedFilesCount }: FileListHeaderProps) {
  if (allUploadsSuccessful) return displayText.getFilesUploadedText(fileCount);
  return remainingFilesCount === fileCount ? displayText.getSelectedFilesText(selectedFilesCount) : displayText.getRemainingFilesText(remainingFilesCount);
}

function FileListFooter({ remainingFilesCount, onClearAll, onUploadAll, displayText }: FileListFooterProps) {
  return (
    <div className={css.footer}>
      {plainButton('quiet', 'storage.clear', { onClick: onClearAll, children: displayText.clearAllButtonText })}
      {plainButton('primary', 'storage.upload', { onClick: onUploadAll, children: displayText.getUploadButtonText(remainingFilesCount) })}
    </div>
  );
}

const FileList = /* @__PURE__ */ lateStoragePart(() => import('./legacy-file-list.tsx'), (file) => file.OwnFileList);

/** What the widget draws where the app draws nothing. */
export const slots = { Container, DropZone, FilePicker, FileList, FileListHeader, FileListFooter };
