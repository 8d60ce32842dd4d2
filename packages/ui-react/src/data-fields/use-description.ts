'use client';

import { DataError, type ModelDescription, type Viewer } from '@foyer/state-machines';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DataSource } from './data-source.ts';

type Described = { readonly description: ModelDescription; readonly fault?: undefined } | { readonly description?: undefined; readonly fault: DataError };

/** What is known of a model, or why nothing is: a fault of the app's set-up, which its developer should see in its place. */
export const useDescription = ({ models }: DataSource, model: string): Described =>
  useMemo(() => {
    try {
      return { description: models.describe(model) };
    } catch (cause) {
      return { fault: DataError.from(cause) };
    }
  }, [models, model]);

/** Who looks, once it is known. Where that cannot be asked, nothing is hidden. */
export function useViewer({ client, models }: DataSource): Viewer | undefined {
  const user = useSyncExternalStore(client.user.subscribe, client.user.getSnapshot, () => undefined);
  const [viewer, setViewer] = useState<Viewer>();
  useEffect(() => {
    if (user === undefined) return;
    const call = new AbortController();
    const ask = async () => {
      const found = await models.viewer(call.signal).catch(unknownViewer);
      if (!call.signal.aborted) setViewer(found);
    };
    void ask();
    return () => call.abort();
  }, [models, user]);
  return viewer;
}

/** Rules are hints: without them every action is offered, and the server decides. */
const unknownViewer = () => undefined;
