import { type FolderState, type LocationData, nameOf } from '@foyer/state-machines/storage-browser';
import type { Crumb } from './Breadcrumb.tsx';

interface Way {
  readonly home: string;
  readonly labelOf: (location: LocationData) => string;
  readonly leave: () => void;
  readonly open: (location: LocationData, prefix: string) => void;
}

/** The steps from the locations to a folder. */
export function crumbsOf({ location, prefix }: Pick<FolderState, 'location' | 'prefix'>, { home, labelOf, leave, open }: Way): readonly Crumb[] {
  const top = { name: home, isCurrent: !location, onNavigate: leave };
  if (!location) return [top];
  const below = prefix.slice(location.prefix.length).split('/').filter(Boolean);
  const prefixes = below.reduce<readonly string[]>((before, step) => before.concat(`${before.at(-1) ?? ''}${step}/`), [location.prefix]);
  return [top, ...prefixes.map((each, index) => ({
    name: index === 0 ? labelOf(location) : nameOf(each),
    isCurrent: each === prefix,
    onNavigate: () => open(location, each),
  }))];
}
