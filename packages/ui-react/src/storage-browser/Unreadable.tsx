'use client';

import { Alert } from '../parts/alert/Alert.tsx';
import { useStorageTexts } from '../storage/storage-manager/display-text.ts';
import { useBrowserWorld } from './browser-context.ts';
import { notice } from './StorageBrowser.css.ts';

/** What of a drop could not be read. */
export function Unreadable({ names }: { readonly names: readonly string[] }) {
  const { components: { Message } } = useBrowserWorld();
  const { text } = useStorageTexts();
  const told = text('storage.unreadable', { count: names.length, names: names.slice(0, 3).join(', ') });
  return <div className={notice}>{Message ? <Message type="warning" content={told} /> : <Alert variant="warning">{told}</Alert>}</div>;
}
