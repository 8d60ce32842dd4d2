import type { UploadRow } from '@foyer/state-machines/storage';
import { tellDeveloper } from '../../tell-developer.ts';
import type { StorageDisplayText, StorageTexts } from './display-text.ts';
import { bytesText } from './measures.ts';

/** Why a file was not taken, or why its upload failed; `undefined` where all is well. */
export function reasonOf({ rejection, error, status }: UploadRow, { locale, text }: StorageTexts, display: StorageDisplayText): string | undefined {
  if (error && status === 'failed') {
    // That somebody has left is no mistake of the app.
    if (error.code !== 'user_changed') tellDeveloper(error.hint);
    return display.getErrorText(text(`storage-error.${error.code}`));
  }
  if (!rejection) return undefined;
  switch (rejection.code) {
    case 'file_type':
      return display.extensionNotAllowedText;
    case 'too_small':
      return text('rejection.too_small', { size: bytesText(locale, rejection.min) });
    case 'too_large':
      return display.getFileSizeErrorText(bytesText(locale, rejection.max));
    case 'too_many':
      return display.getMaxFilesErrorText(rejection.max);
    case 'total_too_large':
      return text('rejection.total_too_large', { size: bytesText(locale, rejection.max) });
    case 'refused':
      return rejection.reason;
    default:
      return text(`rejection.${rejection.code}`);
  }
}
