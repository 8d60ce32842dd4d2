import type { LocationData, LocationPermission, TaskKind } from './object-browser.protocol.ts';

/** What can be done with a location, or with what lies in it. */
export type BrowserAct = Exclude<TaskKind, 'custom'> | 'list' | 'upload' | 'create-folder' | 'preview' | 'receive';

const NEEDS: Readonly<Record<BrowserAct, readonly LocationPermission[]>> = {
  list: ['list'],
  preview: ['get'],
  download: ['get'],
  copy: ['get'],
  move: ['get', 'delete'],
  rename: ['get', 'write', 'delete'],
  delete: ['delete'],
  upload: ['write'],
  'create-folder': ['write'],
  // A copy looks first whether its name is free, and then whether it is whole.
  receive: ['list', 'get', 'write'],
};

/** Whether the person may do this at a location. To `receive` is to be where a copy or a move goes. */
export const mayAt = ({ permissions }: LocationData, act: BrowserAct): boolean => NEEDS[act].every((needed) => permissions.includes(needed));
