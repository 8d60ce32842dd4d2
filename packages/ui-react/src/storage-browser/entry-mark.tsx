import type { Entry } from '@foyer/state-machines/storage-browser';
import { mark } from './StorageBrowser.css.ts';
import { kindOf } from './preview-kind.ts';

const PATHS = {
  folder: 'M1.75 4.25v8.5h12.5v-7h-6l-1.5-1.5z',
  file: 'M3.5 1.75h5.5l3.5 3.5v9h-9zM9 1.75v3.5h3.5',
  image: 'M2 3h12v10H2zM2 11l3.5-3.5L9 11l2-2 3 3M10.5 6.25v.01',
  text: 'M3.5 1.75h5.5l3.5 3.5v9h-9zM9 1.75v3.5h3.5M5.75 8.5h4.5M5.75 11h4.5',
} as const;

/** A drawing for the kind of entry. An element and no component: a list draws many. */
export function entryMark({ kind, name }: Pick<Entry, 'kind' | 'name'>) {
  const drawn = kind === 'folder' ? 'folder' : (kindOf(name) ?? 'file');
  return <svg viewBox="0 0 16 16" className={mark} data-kind={drawn} aria-hidden="true"><path d={PATHS[drawn]} /></svg>;
}
