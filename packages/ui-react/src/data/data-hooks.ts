'use client';

import type { AuthMode, DataClient, Row, Write, WriteOptions } from '@foyer/state-machines';
import { useCallback } from 'react';
import type { DataHooks } from './hooks-types.ts';
import { lateHooks, suspendForLate } from './late.ts';
import { useInfinite, useRelated } from './use-late-view.ts';
import { useList, useReadable, useRow } from './use-live.ts';

/** Any schema: what the hooks are made of, before their types are known. */
export type AnySchema = Record<string, AnyModel>;
interface AnyModel {
  readonly __entityType: 'model';
  readonly type: Row;
  readonly createType: Row;
  readonly updateType: Row;
  readonly identifier: Row;
}

interface AnyWriteOptions {
  readonly authMode?: AuthMode | undefined;
  readonly ifUnchanged?: WriteOptions['ifUnchanged'];
  readonly after?: WriteOptions['after'];
}

/** Makes the hooks of a client, which is made when the first of them is used. */
export function bindDataHooks<Schema>(clientOf: () => DataClient): DataHooks<Schema>;
export function bindDataHooks(clientOf: () => DataClient): DataHooks<AnySchema> {
  const keyOf = (model: string, key: Row | string): Row =>
    typeof key === 'string' ? { [clientOf().shape(model).key[0] ?? 'id']: key } : key;

  function useWrite(kind: Write['kind'], model: string, { authMode, ifUnchanged }: AnyWriteOptions = {}) {
    return useCallback(
      (input: Row, { ifUnchanged: asked = ifUnchanged, after }: AnyWriteOptions = {}) =>
        clientOf().write(kind, model, input, { authMode, ifUnchanged: asked, after }),
      [kind, model, authMode, ifUnchanged],
    );
  }

  return {
    get client() { return clientOf(); },
    useLiveList: (model, options = {}) => useList(clientOf(), model, options),
    useLiveListSuspense: (model, options = {}) => suspendForLate().useListSuspense(clientOf(), model, options),
    useLiveRow: (model, key, options = {}) => useRow(clientOf(), model, keyOf(model, key), options),
    useLiveRowSuspense: (model, key, options = {}) => suspendForLate().useRowSuspense(clientOf(), model, keyOf(model, key), options),
    useInfiniteList: (model, options = {}) => useInfinite(clientOf(), model, options),
    useInfiniteListSuspense: (model, options = {}) => suspendForLate().useInfiniteSuspense(clientOf(), model, options),
    useRelation: (model, row, name, options = {}) => useRelated(clientOf(), model, row, name, options),
    useRelationSuspense: (model, row, name, options = {}) => suspendForLate().useRelatedSuspense(clientOf(), model, row, name, options),
    preload: async (model, options = {}) => (await lateHooks.load()).preload(clientOf(), { model, ...options }),
    useCreate: (model, options) => useWrite('create', model, options),
    useUpdate: (model, options) => useWrite('update', model, options),
    useUpsert: (model, options) => useWrite('upsert', model, options),
    useDelete(model, options) {
      const remove = useWrite('delete', model, options);
      return useCallback((key: Row | string) => remove(keyOf(model, key)), [model, remove]);
    },
    useConnection() {
      return useReadable(clientOf().connection);
    },
    useMutationQueue() {
      const { queue } = clientOf();
      return { ...useReadable(queue), retry: queue.retry, discard: queue.discard };
    },
  };
}
