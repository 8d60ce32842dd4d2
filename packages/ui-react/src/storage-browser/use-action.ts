'use client';

import { type BrowserTask, bucketOf, type Entry, hasTaskEnded, type LocationData, nameOf, type TaskStatus } from '@foyer/state-machines/storage-browser';
import { useEffect, useRef, useState } from 'react';
import { useEvent } from '../parts/use-event.ts';
import { useBrowserWorld } from './browser-context.ts';
import { type ActionData, runCustom } from './custom-actions.ts';

const STATUSES = {
  queued: 'QUEUED', waiting: 'QUEUED', running: 'PENDING', asking: 'PENDING', done: 'COMPLETE', skipped: 'OVERWRITE_PREVENTED', failed: 'FAILED', cancelled: 'CANCELED',
} as const satisfies Record<TaskStatus, string>;

/** What has become of an action for one entry, in Amplify UI's words. */
export type ActionStatus = (typeof STATUSES)[TaskStatus];

/** An action for one entry. */
export interface ActionTask {
  readonly data: ActionData;
  readonly status: ActionStatus;
  /** What the handler of an action of the app's own answered. */
  readonly value: unknown;
  readonly error: Error | undefined;
  /** Stops it; nothing happens once it has ended. */
  cancel(): void;
}

/** What is told of an action. */
export interface ActionOptions {
  /** Called once for each entry with which it is done. */
  readonly onTaskSuccess?: ((task: ActionTask) => void) | undefined;
  /** Called once for each entry with which it has failed. */
  readonly onTaskError?: ((task: ActionTask) => void) | undefined;
}

/** An action for many entries. */
export interface ActionBatchOptions extends ActionOptions {
  readonly items: readonly ActionData[];
}

/** Where an action is done. */
interface ActionPlace {
  /** As `useView('LocationDetail')` gives it. @default the folder that is open */
  readonly location?: { readonly current: LocationData | undefined; readonly key: string } | undefined;
}

/** How far an action is with its entries. */
export interface ActionBatchState {
  readonly tasks: readonly ActionTask[];
  readonly isProcessing: boolean;
  /** It was begun, and has ended for all of them. */
  readonly isProcessingComplete: boolean;
  readonly statusCounts: Readonly<Record<ActionStatus | 'TOTAL', number>>;
  /** Forgets what has become of them, so that it can be done once more. */
  reset(): void;
}

/** How far an action is with the entry that it was begun for last. */
export interface ActionState {
  readonly task: ActionTask | undefined;
  readonly isProcessing: boolean;
}

interface Run {
  readonly data: ActionData;
  readonly task: BrowserTask;
  readonly value: unknown;
}

/**
 * Runs an action of the app's own, `delete` or `download`, for a view that the app draws itself: for one entry, or for
 * `items`. Its tasks are those of the browser, which wait for the network, and stand in its list too.
 *
 * @throws where no action has the name, or no folder is open and none is given
 * @example
 * const [{ tasks, isProcessing }, share] = useAction('share', { items: fileDataItems });
 * <button disabled={isProcessing} onClick={() => share()}>Share</button>
 */
export function useAction(name: string, options: ActionBatchOptions): readonly [ActionBatchState, (place?: ActionPlace) => void];
export function useAction(name: string, options?: ActionOptions): readonly [ActionState, (input: ActionPlace & { readonly data: ActionData }) => void];
export function useAction(name: string, { items, onTaskSuccess, onTaskError }: Partial<ActionBatchOptions> = {}) {
  const { browser, actions } = useBrowserWorld();
  const [runs, setRuns] = useState<readonly Run[]>([]);
  const known = useRef(runs);
  const values = useRef(new Map<string, unknown>());
  const keep = (now: readonly Run[]) => {
    known.current = now;
    setRuns(now);
  };
  const taskOf = ({ data, task: { id, status, error }, value }: Run): ActionTask =>
    ({ data, status: STATUSES[status], value, error: error?.cause instanceof Error ? error.cause : error, cancel: () => browser.cancelTask(id) });

  const follow = useEvent(() => {
    const found = new Map(browser.tasks.get().map((task) => [task.id, task]));
    const changed = new Map(known.current.flatMap((run) => {
      const task = found.get(run.task.id);
      return task && task !== run.task ? [[run, { ...run, task, value: values.current.get(run.data.id) }] as const] : [];
    }));
    if (changed.size === 0) return;
    keep(known.current.map((run) => changed.get(run) ?? run));
    for (const run of changed.values()) {
      if (run.task.status === 'done') onTaskSuccess?.(taskOf(run));
      else if (run.task.status === 'failed') onTaskError?.(taskOf(run));
    }
  });
  useEffect(() => browser.tasks.subscribe(follow), [browser, follow]);

  const start = (all: readonly ActionData[], location: LocationData, prefix: string) => {
    const custom = actions[name];
    if (!custom && name !== 'delete' && name !== 'download') {
      throw new Error(`[foyer] useAction('${name}') finds no such action, so nothing was done. Name one of actions.custom, delete or download.`);
    }
    return all.map((data): Run => {
      const entry = entryOf(data, location);
      if (custom) runCustom(browser, custom, [entry], { all, location, prefix, onValue: (value) => void values.current.set(data.id, value) });
      else browser[name === 'delete' ? 'remove' : 'download']([entry]);
      const task = browser.tasks.get().at(-1);
      if (!task) throw new Error('[foyer] The browser made no task of an action.');
      return { data, task, value: undefined };
    });
  };
  const begin = (all: readonly ActionData[], place: ActionPlace['location']) => {
    const { location, prefix } = place ? { location: place.current, prefix: place.key } : browser.folder.get();
    if (!location) throw new Error(`[foyer] useAction('${name}') was begun where no folder is open, so it has no bucket. Open one, or give its location.`);
    const begun = start(all, location, prefix);
    keep([...known.current.filter(({ data }) => !all.some(({ id }) => id === data.id)), ...begun]);
  };

  const isProcessing = runs.some(({ task }) => !hasTaskEnded(task));
  if (!items) {
    const last = runs.at(-1);
    return [
      { task: last && taskOf(last), isProcessing },
      ({ data, location }: ActionPlace & { readonly data: ActionData }) => begin([data], location),
    ] as const;
  }
  const tasks = items.map((data): ActionTask => {
    const run = runs.find((each) => each.data.id === data.id);
    return run ? taskOf(run) : { data, status: 'QUEUED', value: undefined, error: undefined, cancel: () => {} };
  });
  const state: ActionBatchState = {
    tasks, isProcessing,
    isProcessingComplete: runs.length > 0 && !isProcessing,
    statusCounts: countsOf(tasks),
    reset: () => keep([]),
  };
  return [state, ({ location }: ActionPlace = {}) => begin(items, location)] as const;
}

const entryOf = ({ key, type, size, lastModified, eTag }: ActionData, location: LocationData): Entry => ({
  kind: type === 'FOLDER' ? 'folder' : 'file', path: key, name: nameOf(key), size, lastModified, eTag, bucket: bucketOf(location),
});

function countsOf(tasks: readonly ActionTask[]): ActionBatchState['statusCounts'] {
  const counts = { QUEUED: 0, PENDING: 0, COMPLETE: 0, OVERWRITE_PREVENTED: 0, FAILED: 0, CANCELED: 0, TOTAL: tasks.length };
  for (const { status } of tasks) counts[status] += 1;
  return counts;
}
