'use client';

import type { StoragePort, UploadEnvironment, Uploader } from '@foyer/state-machines/storage';
import { bucketOf, type ListLocations, type LocationData } from '@foyer/state-machines/storage-browser';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { lazyPart } from '../authenticator/lazy-part.tsx';
import { BrowserContext, type BrowserWorld, type OpenAct } from './browser-context.ts';
import type { BrowserComponents } from './browser-components.ts';
import type { BrowserUploads } from './browser-uploads.ts';
import type { CustomActions } from './custom-actions.ts';
import { locationLabel } from './location-label.ts';
import { useObjectBrowser } from './use-object-browser.ts';

const OpenActDialog = /* @__PURE__ */ lazyPart(async () => ({ default: (await import('./acts/OpenActDialog.tsx')).OpenActDialog }));

/** What a storage browser stands on. */
export interface BrowserServices {
  readonly storage: StoragePort;
  readonly listLocations: ListLocations;
  /** What uploads need of the page. Without it nothing is uploaded. */
  readonly environment?: UploadEnvironment | undefined;
}

export interface BrowserSettings {
  readonly actions: CustomActions;
  readonly components: BrowserComponents;
  readonly labelOf: ((location: LocationData) => string) | undefined;
  readonly validateFile: ((file: File) => boolean) | undefined;
  readonly pageSize: number | undefined;
}

/** Gives the views below it one browser. */
export function BrowserProvider({ services, settings, children }: {
  readonly services: BrowserServices; readonly settings: BrowserSettings; readonly children: ReactNode;
}) {
  const { storage, listLocations, environment } = services;
  const { actions, components, labelOf = locationLabel, validateFile, pageSize } = settings;
  const browser = useObjectBrowser({ storage, listLocations, pageSize, network: environment?.network });
  const [openAct, setAct] = useState<OpenAct>();
  const left = useRef<string>(undefined);
  const { uploaders, upload } = useUploads(services, validateFile, browser.refreshSoon);

  const go = useMemo((): BrowserWorld['go'] => {
    const leaving = <A extends readonly unknown[]>(run: (...given: A) => void) => (...given: A) => {
      left.current = browser.folder.get().prefix;
      run(...given);
    };
    return { open: leaving(browser.open), up: leaving(browser.up), leave: leaving(browser.leave) };
  }, [browser, left]);

  const world: BrowserWorld = { browser, storage, environment, actions, components, labelOf, uploaders, upload, go, left, openAct, setAct };
  return (
    <BrowserContext value={world}>
      {children}
      {openAct && <OpenActDialog />}
    </BrowserContext>
  );
}

/** Makes an uploader for a bucket when the first file comes for it; they go on while the person goes elsewhere. */
function useUploads({ storage, environment }: BrowserServices, validateFile: BrowserSettings['validateFile'], onStored: () => void) {
  const [made, setMade] = useState<ReadonlyMap<string, BrowserUploads>>(new Map());
  const known = useRef(made);
  useEffect(() => () => {
    for (const { uploader } of known.current.values()) void uploader.dispose();
  }, []);

  const upload: BrowserWorld['upload'] = async (files, location, prefix) => {
    if (!environment) return;
    const { createBrowserUploads } = await import('./browser-uploads.ts');
    const key = `${location.bucket} ${location.region}`;
    const uploads = known.current.get(key) ?? createBrowserUploads({ storage, environment, bucket: bucketOf(location), validateFile, onStored });
    known.current = new Map(known.current).set(key, uploads);
    setMade(known.current);
    uploads.add(files, prefix);
  };
  const uploaders = useMemo((): readonly Uploader[] => [...made.values()].map(({ uploader }) => uploader), [made]);
  return { uploaders, upload };
}
