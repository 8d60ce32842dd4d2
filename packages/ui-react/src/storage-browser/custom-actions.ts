import type { Entry, LocationData, ObjectBrowser } from '@foyer/state-machines/storage-browser';
import type { ReactNode } from 'react';

/** One of the selected entries, as Amplify UI hands it to a handler. */
export interface ActionData {
  readonly id: string;
  readonly key: string;
  readonly type: 'FILE' | 'FOLDER';
  /** Of a file, in bytes. */
  readonly size?: number | undefined;
  /** When the file was written last. */
  readonly lastModified?: Date | undefined;
  /** The file's entity tag, as the backend gives it. */
  readonly eTag?: string | undefined;
}

/** Does the work for one entry. A status other than `COMPLETE` is a failure, told by its `message`. */
export type ActionHandler = (input: {
  readonly data: ActionData;
  readonly all: readonly ActionData[];
  readonly config: { readonly location: LocationData; readonly prefix: string };
}) => {
  readonly result: Promise<{ readonly status: string; readonly value?: unknown; readonly message?: string | undefined; readonly error?: Error | undefined }>;
  /** Called when the task is cancelled. */
  readonly cancel?: (() => void) | undefined;
};

/** An action of the app's own, beside those of the kit. */
export interface CustomAction {
  readonly handler: ActionHandler;
  readonly actionListItem: {
    readonly label: string;
    /** Beside the label. */
    readonly icon?: ReactNode;
    /** With these entries selected it cannot be pressed. */
    readonly disable?: boolean | ((selected: readonly ActionData[]) => boolean) | undefined;
    /** The person may not do it here. */
    readonly hide?: boolean | ((permissions: LocationData['permissions']) => boolean) | undefined;
  };
}

/** Actions of the app's own, by name. */
export type CustomActions = Readonly<Record<string, CustomAction>>;

export const actionData = ({ kind, path, size, lastModified, eTag }: Entry): ActionData => ({
  id: path, key: path, type: kind === 'folder' ? 'FOLDER' : 'FILE', size, lastModified, eTag,
});

interface CustomRun {
  readonly all: readonly ActionData[];
  readonly location: LocationData;
  readonly prefix: string;
  readonly onValue?: ((value: unknown) => void) | undefined;
}

/** Makes a task of each entry. */
export function runCustom(browser: ObjectBrowser, { handler }: CustomAction, entries: readonly Entry[], { all, location, prefix, onValue }: CustomRun): void {
  browser.run(entries, async (entry, signal) => {
    const task = handler({ data: actionData(entry), all, config: { location, prefix } });
    signal.addEventListener('abort', () => task.cancel?.(), { once: true });
    const { status, value, message, error } = await task.result;
    if (status !== 'COMPLETE') throw error ?? new Error(message ?? status);
    onValue?.(value);
  });
}
