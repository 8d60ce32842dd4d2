'use client';

import type { BrowserTask, Entry, LocationData } from '@foyer/state-machines/storage-browser';
import { useChannel } from './use-channel.ts';
import { useBrowserWorld } from './browser-context.ts';
import { type ActionData, actionData } from './custom-actions.ts';
import { errorText, useBrowserTexts } from './browser-texts.ts';
import { useQuery } from './use-query.ts';

interface ViewState {
  readonly isLoading: boolean;
  readonly hasError: boolean;
  readonly message: { readonly type: 'error'; readonly content: string } | undefined;
  readonly searchQuery: string;
  onSearchQueryChange(value: string): void;
  onSearchClear(): void;
  onRefresh(): void;
}

/** What the view of the locations is drawn from. */
export interface LocationsViewState extends ViewState {
  readonly pageItems: readonly LocationData[];
  onNavigate(location: LocationData): void;
}

/** What the view of a folder is drawn from. */
export interface LocationDetailViewState extends ViewState {
  readonly location: { readonly current: LocationData | undefined; readonly path: string; readonly key: string };
  /** In the order in which they are shown. */
  readonly pageItems: readonly ActionData[];
  /** Those that are selected. */
  readonly fileDataItems: readonly ActionData[];
  readonly hasNextPage: boolean;
  readonly tasks: readonly BrowserTask[];
  /** A search goes into all folders below. */
  readonly isSearchingSubfolders: boolean;
  onToggleSearchSubfolders(): void;
  onPaginate(): void;
  onNavigate(location: LocationData, path?: string): void;
  onNavigateHome(): void;
  onSelect(isSelected: boolean, item: { readonly id: string }): void;
  onToggleSelectAll(): void;
  onDropFiles(files: readonly File[]): void;
  /** Asks the person as the kit does, and does it; `download` begins at once. */
  onActionSelect(action: 'copy' | 'createFolder' | 'delete' | 'download' | 'move' | 'rename'): void;
}

/**
 * The state of a view, for one that the app draws itself.
 *
 * @example
 * const { pageItems, onNavigate } = useView('Locations');
 */
export function useView(type: 'Locations'): LocationsViewState;
export function useView(type: 'LocationDetail'): LocationDetailViewState;
export function useView(type: 'Locations' | 'LocationDetail'): LocationsViewState | LocationDetailViewState {
  const locations = useLocationsView();
  const detail = useLocationDetailView();
  return type === 'Locations' ? locations : detail;
}

function useSearch() {
  const { browser } = useBrowserWorld();
  return {
    searchQuery: useQuery(),
    onSearchQueryChange: (value: string) => browser.arrange({ query: value }),
    onSearchClear: () => browser.arrange({ query: '' }),
  };
}

function useLocationsView(): LocationsViewState {
  const { browser, go } = useBrowserWorld();
  const texts = useBrowserTexts();
  const { status, items, error } = useChannel(browser.locations);
  const search = useSearch();
  return {
    ...search,
    isLoading: status === 'loading' || status === 'refreshing',
    hasError: error !== undefined,
    message: error && { type: 'error', content: errorText(error, texts) },
    pageItems: items.filter(({ prefix }) => prefix.includes(search.searchQuery)),
    onRefresh: () => void browser.loadLocations(),
    onNavigate: (location) => go.open(location),
  };
}

function useLocationDetailView(): LocationDetailViewState {
  const { browser, go, setAct, upload } = useBrowserWorld();
  const texts = useBrowserTexts();
  const { location, prefix, status, error, entries, hasMore } = useChannel(browser.folder);
  const shown = useChannel(browser.shown);
  const selection = useChannel(browser.selection);
  const { subfolders } = useChannel(browser.arrangement);
  const chosen: readonly Entry[] = entries.filter(({ path }) => selection.has(path));
  return {
    ...useSearch(),
    isLoading: status === 'loading' || status === 'refreshing',
    hasError: error !== undefined,
    message: error && { type: 'error', content: errorText(error, texts) },
    location: { current: location, path: prefix.slice(location?.prefix.length), key: prefix },
    pageItems: shown.map(actionData),
    fileDataItems: chosen.map(actionData),
    hasNextPage: hasMore,
    tasks: useChannel(browser.tasks),
    isSearchingSubfolders: subfolders,
    onToggleSearchSubfolders: () => browser.arrange({ subfolders: !subfolders }),
    onPaginate: browser.loadMore,
    onRefresh: browser.refresh,
    onNavigate: (to, path = '') => go.open(to, to.prefix + path),
    onNavigateHome: go.leave,
    onSelect: (isSelected, { id }) => browser.select(isSelected ? [...selection, id] : [...selection].filter((path) => path !== id)),
    onToggleSelectAll: () => browser.select(selection.size < shown.length ? shown.map(({ path }) => path) : []),
    onDropFiles(files) {
      if (location) void upload(files.map((file) => ({ file })), location, prefix);
    },
    onActionSelect(action) {
      if (action === 'download') browser.download(chosen);
      else if (action === 'createFolder') setAct({ act: 'create-folder', entries: [] });
      else if (chosen.length > 0) setAct({ act: action, entries: chosen });
    },
  };
}
