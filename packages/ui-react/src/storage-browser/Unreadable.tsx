'use client';

import { Alert } from '../parts/alert/Alert.tsx';
import { unreadableText, useStorageTexts } from '../storage/storage-manager/display-text.ts';
import { notice } from './StorageBrowser.css.ts';

/** What of a drop could not be read. */
export function Unreadable({ names }: { readonly names: readonly string[] }) {
  return <div className={notice}><Alert variant="warning">{unreadableText(useStorageTexts(), names)}</Alert></div>;
}
