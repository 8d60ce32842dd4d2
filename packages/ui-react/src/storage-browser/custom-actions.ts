import type { Entry, LocationData } from '@foyer/state-machines/storage-browser';
import type { ReactNode } from 'react';

/** One of the selected entries, as Amplify UI hands it to a handler. */
export interface ActionData {
  readonly id: string;
  readonly key: string;
  readonly type: 'FILE' | 'FOLDER';
  readonly size?: number | undefined;
  readonly lastModified?: Date | undefined;
  readonly eTag?: string | undefined;
}

/** Does the work for one entry. A status other than `COMPLETE` is a failure, told by its `message`. */
export type ActionHandler = (input: {
  readonly data: ActionData;
  readonly all: readonly ActionData[];
  readonly config: { readonly location: LocationData; readonly prefix: string };
}) => {
  readonly result: Promise<{ readonly status: string; readonly message?: string | undefined; readonly error?: Error | undefined }>;
  readonly cancel?: (() => void) | undefined;
};

/** An action of the app's own, beside those of the kit. */
export interface CustomAction {
  readonly handler: ActionHandler;
  readonly actionListItem: {
    readonly label: string;
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
