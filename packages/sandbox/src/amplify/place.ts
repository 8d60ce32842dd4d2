import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A line of the app's own definitions. */
export interface Place {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
}

const FRAME = /(?:\(|at (?:async )?)((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^()]*?):(\d+):\d+\)?$/;

/** The nearest line of a stack that stands in the folder. */
export function placeInStack(stack: string | undefined, folder: string): Place | undefined {
  for (const line of (stack ?? '').split('\n')) {
    const [, address, number] = FRAME.exec(line.trim()) ?? [];
    if (!address || !number) continue;
    const file = address.startsWith('file://') ? fileURLToPath(address) : address;
    if (file.startsWith(folder + sep) && !file.includes(`${sep}node_modules${sep}`)) return { file, line: Number(number) };
  }
  return undefined;
}

/** As `amplify/backend.ts:12`, seen from the folder that holds `amplify/`. */
export function showPlace(place: Place, root: string): string {
  return `${relative(root, place.file).split(sep).join('/')}:${place.line}`;
}
