import { basename, dirname, extname, resolve } from 'node:path';
import type { Place } from './place.ts';
import type { BackendSecret } from './secret.ts';
import type { Session } from './session.ts';

/** The argument of `defineFunction`. Settings without a meaning on one machine are kept as they are. */
export interface FunctionProps {
  readonly name?: string;
  /** @default './handler.ts' */
  readonly entry?: string;
  readonly timeoutSeconds?: number;
  readonly memoryMB?: number;
  readonly ephemeralStorageSizeMB?: number;
  readonly environment?: Readonly<Record<string, string | BackendSecret>>;
  readonly runtime?: number;
  readonly architecture?: 'x86_64' | 'arm64';
  readonly schedule?: unknown;
  readonly layers?: Readonly<Record<string, string>>;
  readonly bundling?: { readonly minify?: boolean };
  readonly resourceGroupName?: string;
  readonly logging?: unknown;
  readonly durableConfig?: unknown;
}

/** A Lambda handler, as its file exports it. */
export type FunctionHandler = (
  event: object,
  context: object,
  callback: (error?: Error | string | null, answer?: unknown) => void,
) => unknown;

export interface FunctionDefinition {
  readonly name: string;
  /** Absolute; undefined for a function that is built by hand from CDK constructs. */
  readonly entry: string | undefined;
  /** Values that the handler finds in its environment. Grows by `addEnvironment`. */
  readonly environment: ReadonlyMap<string, string>;
  /** @default 3 */
  readonly timeoutSeconds: number;
  readonly props: FunctionProps;
  readonly place: Place | undefined;
}

/** A function while `backend.ts` may still add to it. */
export interface OpenFunction extends FunctionDefinition {
  readonly environment: Map<string, string>;
}

/** Takes `defineFunction`'s argument, or the CDK provider that it may have instead. */
export function defineFunction(props: FunctionProps | ((...scope: never[]) => unknown), session: Session): OpenFunction {
  const place = session.here();
  const folder = place ? dirname(place.file) : session.folder;
  if (typeof props === 'function') {
    session.warn('This function is built from CDK constructs, which the sandbox cannot run.', place);
    return { name: basename(folder), entry: undefined, environment: new Map(), timeoutSeconds: 3, props: {}, place };
  }
  const entry = resolve(folder, props.entry ?? './handler.ts');
  if (props.schedule !== undefined) session.warn('A schedule of a function does not run in the sandbox.', place);
  return {
    name: props.name ?? (props.entry ? basename(entry, extname(entry)) : basename(folder)),
    entry,
    environment: new Map(Object.entries(props.environment ?? {}).map(([key, value]) => [key, textOf(value)])),
    timeoutSeconds: props.timeoutSeconds ?? 3,
    props,
    place,
  };
}

/** The text of a value, or of the secret that stands for it. */
export function textOf(value: string | BackendSecret): string {
  return typeof value === 'string' ? value : value.resolve();
}
