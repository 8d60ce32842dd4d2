'use client';

import type { LocationData } from '@foyer/state-machines/storage-browser';
import { type ComponentType, type ReactNode, useEffect, useMemo } from 'react';
import { useEvent } from '../parts/use-event.ts';
import { useChannel } from './use-channel.ts';
import { MessagesProvider } from '../messages/MessagesProvider.tsx';
import { CopyView, CreateFolderView, DeleteView, UploadView } from './late-views.tsx';
import { useBrowserWorld } from './browser-context.ts';
import type { BrowserComponents } from './browser-components.ts';
import { BrowserProvider, type BrowserServices } from './BrowserProvider.tsx';
import type { CustomActions } from './custom-actions.ts';
import { displayMessages, type StorageBrowserDisplayText } from './display-text.ts';
import { LocationDetailView } from './LocationDetailView.tsx';
import { LocationsView } from './LocationsView.tsx';
import { useAction } from './use-action.ts';
import { useView } from './use-view.ts';

/** Where the person is: nowhere, among the locations, or in a folder of one. */
export interface StorageBrowserValue {
  /** The location that is open. @default none, the person is among the locations */
  readonly location?: (Omit<LocationData, 'id' | 'type'> & Partial<Pick<LocationData, 'id' | 'type'>> & {
    /** The folder below the location's prefix; ends in `/`. @default the prefix itself */
    readonly path?: string | undefined;
  }) | undefined;
}

export interface StorageBrowserProps {
  /** Where the person begins. @default the locations */
  readonly defaultValue?: StorageBrowserValue | undefined;
  /** Where the person is, for an app that keeps it in its address. */
  readonly value?: StorageBrowserValue | undefined;
  /** The person has gone somewhere else. */
  readonly onValueChange?: ((value: StorageBrowserValue) => void) | undefined;
  /** Single texts, by view. @default the kit's own, in the person's language */
  readonly displayText?: StorageBrowserDisplayText | undefined;
  /** Views of the app's own in the place of the kit's. */
  readonly views?: { readonly LocationsView?: ComponentType; readonly LocationDetailView?: ComponentType } | undefined;
  /** Entries of a request. @default the backend's own, 1000 on S3 */
  readonly pageSize?: number | undefined;
}

export interface StorageBrowserProviderProps extends Omit<StorageBrowserProps, 'views'> {
  readonly children: ReactNode;
}

/** What a storage browser stands on, and what is replaced of it. */
export interface CreateStorageBrowserInput<Config> {
  readonly config: Config;
  /** Actions of the app's own beside the kit's, by their names. */
  readonly actions?: { readonly custom?: CustomActions | undefined } | undefined;
  /** Pieces that the app draws itself. */
  readonly components?: BrowserComponents | undefined;
  /** Which files are taken, and what locations are called. */
  readonly options?: {
    /** Whether a file is taken. */
    readonly validateFile?: ((file: File) => boolean) | undefined;
    /** What a location is called. @default the last step of its path */
    readonly locationLabel?: ((location: LocationData) => string) | undefined;
  } | undefined;
}

const NO_ACTIONS: CustomActions = {};
const NO_COMPONENTS: BrowserComponents = {};

/** Makes a storage browser on services that are asked for when it is drawn first. */
export function makeStorageBrowser(services: () => BrowserServices, { actions, components, options }: Omit<CreateStorageBrowserInput<unknown>, 'config'>) {
  function Provider({ children, displayText, pageSize, ...place }: StorageBrowserProviderProps) {
    const settings = {
      actions: actions?.custom ?? NO_ACTIONS,
      components: components ?? NO_COMPONENTS,
      labelOf: options?.locationLabel,
      validateFile: options?.validateFile,
      pageSize,
    };
    const messages = useMemo(() => displayMessages(displayText), [displayText]);
    return (
      <MessagesProvider messages={messages}>
        <BrowserProvider services={services()} settings={settings}>
          <Place {...place} />
          {children}
        </BrowserProvider>
      </MessagesProvider>
    );
  }

  /** The folders that a person may go to, with what they may do there. */
  function StorageBrowser({ views, ...props }: StorageBrowserProps) {
    return <Provider {...props}><Views Locations={views?.LocationsView} Detail={views?.LocationDetailView} /></Provider>;
  }

  return {
    StorageBrowser: Object.assign(StorageBrowser, { Provider, LocationsView, LocationDetailView, CopyView, CreateFolderView, DeleteView, UploadView }),
    useView,
    useAction,
  };
}

function Views({ Locations = LocationsView, Detail = LocationDetailView }: { readonly Locations: ComponentType | undefined; readonly Detail: ComponentType | undefined }) {
  const { browser } = useBrowserWorld();
  const { location } = useChannel(browser.folder);
  return location ? <Detail /> : <Locations />;
}

/** Keeps the place that is open and the app's `value` the same. */
function Place({ defaultValue, value, onValueChange }: Pick<StorageBrowserProps, 'defaultValue' | 'value' | 'onValueChange'>) {
  const { browser } = useBrowserWorld();
  const wanted = JSON.stringify((value ?? defaultValue)?.location);

  const follow = useEvent((place: string | undefined) => {
    const { location: now, prefix: shown } = browser.folder.get();
    if (place === undefined) return value && now && browser.leave();
    const { path = '', ...given }: NonNullable<StorageBrowserValue['location']> = JSON.parse(place);
    const prefix = given.prefix + path;
    if (now?.bucket === given.bucket && now.prefix === given.prefix && shown === prefix) return;
    browser.open({ id: `${given.bucket}/${given.prefix}`, type: 'PREFIX', ...given }, prefix);
  });
  useEffect(() => void follow(wanted), [wanted, follow]);

  const tell = useEvent(() => {
    const { location, prefix } = browser.folder.get();
    onValueChange?.(location ? { location: { ...location, path: prefix.slice(location.prefix.length) } } : {});
  });
  useEffect(() => {
    const placeNow = () => `${browser.folder.get().location?.id} ${browser.folder.get().prefix}`;
    let told = placeNow();
    return browser.folder.subscribe(() => {
      const now = placeNow();
      if (now === told) return;
      told = now;
      tell();
    });
  }, [browser, tell]);
  return null;
}
