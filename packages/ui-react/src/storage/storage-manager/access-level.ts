import type { UploaderOptions } from '@foyer/state-machines/storage';
import type { StorageManagerProps } from './storage-manager-props.ts';

type Path = UploaderOptions['path'];

/** The folder of a `path`, or of Amplify's older access levels, whose `path` is a text below them. */
export function folderOf(path: Path | undefined, level: StorageManagerProps['accessLevel']): Path {
  if (level === undefined) return path ?? '';
  if (typeof path === 'function') {
    throw new Error('[foyer] <StorageManager> takes accessLevel with a path of text, since the level is a path itself. Leave accessLevel out.');
  }
  const below = path ?? '';
  return ({ identityId }) => (level === 'guest' ? `public/${below}` : `${level}/${identityId}/${below}`);
}
