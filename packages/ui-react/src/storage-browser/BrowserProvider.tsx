'use client';

import { StorageError, type StoragePort, type UploadEnvironment, type Uploader, whereNotLoaded } from '@foyer/state-machines/storage';
import { bucketOf, type ListLocations, type LocationData, type ObjectBrowser } from '@foyer/state-machines/storage-browser';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useEvent } from '../parts/use-event.ts';
import { lateStoragePart } from '../storage/late-storage-part.tsx';
import { BrowserContext, type BrowserWorld, type Left, type OpenAct } from './browser-context.ts';
import type { BrowserComponents } from './browser-components.ts';
import type { BrowserUploads, createBrowserUploads } from './browser-uploads.ts';
import type { CustomActions } from './custom-actions.ts';
import { locationLabel } from './location-label.ts';
import { useObjectBrowser } from './use-object-browser.ts';

const OpenActDialog = /* @__PURE__ */ lateStoragePart(() => import('./acts/OpenActDialog.tsx'), (file) => file.OpenActDialog);

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
  const left = useRef<Left>(undefined);
  const { uploaders, upload, uploadAgain } = useUploads(services, validateFile, browser);

  const go = useMemo((): BrowserWorld['go'] => {
    const leaving = <A extends readonly unknown[]>(run: (...given: A) => void) => (...given: A) => {
      const { location, prefix } = browser.folder.get();
      left.current = { location, prefix };
      run(...given);
    };
    return { open: leaving(browser.open), up: leaving(browser.up), leave: leaving(browser.leave) };
  }, [browser, left]);

  // What is asked is asked about the folder that is open: in another one, or of another person, it would be something else.
  useEffect(() => {
    let { location, prefix } = browser.folder.get();
    return browser.folder.subscribe(() => {
      const now = browser.folder.get();
      if (now.location !== location || now.prefix !== prefix) setAct(undefined);
      ({ location, prefix } = now);
    });
  }, [browser]);

  const world: BrowserWorld = {
    browser, storage, environment, actions, components, labelOf, uploaders, upload, uploadAgain, go, left, openAct, setAct,
  };
  return (
    <BrowserContext value={world}>
      {openAct && <OpenActDialog />}
      {children}
    </BrowserContext>
  );
}

/** Makes an uploader for a bucket when the first file comes for it; they go on while the person goes elsewhere. */
function useUploads({ storage, environment }: BrowserServices, validateFile: BrowserSettings['validateFile'], browser: ObjectBrowser) {
  const [made, setMade] = useState<ReadonlyMap<string, BrowserUploads>>(new Map());
  /** What came while the file that uploads it could not be loaded, and what of before a reload could not be looked for. */
  const [missed, setMissed] = useState<readonly Missed[]>([]);
  const miss = (again: () => void, cause: unknown) =>
    setMissed((before) => [...before.filter((each) => each.again !== again), { again, error: StorageError.from(cause) }]);
  /** Who chooses files, counted. What was chosen before somebody else came is nobody's any more. */
  const [person, setPerson] = useState(0);
  const here = useRef(person);
  useEffect(() => storage.watchIdentity((isBack) => {
    if (isBack) return;
    setMissed([]);
    setPerson((here.current += 1));
  }), [storage]);
  const known = useRef(made);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      for (const { uploader } of known.current.values()) void uploader.dispose();
    };
  }, []);

  const uploadsAt = (make: typeof createBrowserUploads, location: LocationData): BrowserUploads | undefined => {
    if (!environment || isGone.current) return undefined;
    const key = `${location.bucket} ${location.region}`;
    const uploads = known.current.get(key)
      ?? make({ storage, environment, bucket: bucketOf(location), validateFile, onStored: browser.refreshSoon });
    known.current = new Map(known.current).set(key, uploads);
    setMade(known.current);
    return uploads;
  };

  const upload: BrowserWorld['upload'] = async (files, location, prefix) => {
    if (!environment) return;
    const late = await loadUploads().catch(StorageError.from);
    if (person !== here.current) return;
    if (late instanceof StorageError) miss(() => void upload(files, location, prefix), late);
    else uploadsAt(late.createBrowserUploads, location)?.add(files, prefix);
  };

  const recover = useEvent(async (): Promise<void> => {
    if (!environment?.network.online() || browser.locations.get().status !== 'ready') return;
    setMissed((before) => before.filter(({ again }) => again !== recover));
    const fails = (cause: unknown) => miss(recover, cause);
    try {
      const { locationsWithUploads } = await loadKept();
      const found = await locationsWithUploads(storage, environment, browser.locations.get().items);
      if (found.length === 0) return;
      const { createBrowserUploads: make } = await loadUploads();
      // A bucket that fails holds no other one up.
      await Promise.all(found.map((location) => uploadsAt(make, location)?.uploader.recover().catch(fails)));
    } catch (cause) {
      fails(cause);
    }
  });
  useEffect(() => {
    void recover();
    const stops = [browser.locations.subscribe(recover), environment?.network.watch(recover)];
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [browser, environment, recover]);

  const uploaders = useMemo((): readonly Uploader[] => [...made.values()].map(({ uploader }) => uploader), [made]);
  const [first] = missed;
  const uploadAgain = first && {
    error: first.error,
    run() {
      setMissed([]);
      for (const { again } of missed) again();
    },
  };
  return { uploaders, upload, uploadAgain };
}

interface Missed {
  readonly again: () => void;
  readonly error: StorageError;
}

const loadUploads = () => import('./browser-uploads.ts').catch(whereNotLoaded);
const loadKept = () => import('./kept-uploads.ts').catch(whereNotLoaded);
