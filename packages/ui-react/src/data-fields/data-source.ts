import type { AuthMode, DataClient, ModelsPort, Row } from '@foyer/state-machines';
import type { AnySchema } from '../data/data-hooks.ts';
import type { DataHooks } from '../data/hooks-types.ts';

/** Where forms and tables get rows, and what is known of them. */
export interface DataSource {
  readonly hooks: DataHooks<AnySchema>;
  readonly client: DataClient;
  readonly models: ModelsPort;
  /** Who asks and writes. @default that of the hooks */
  readonly authMode?: AuthMode | undefined;
}

/** Rows by their keys, in one request; `null` for what is not there or not for this user. @throws {DataError} */
export const readRows = ({ client, authMode }: DataSource, model: string, keys: readonly Row[], signal: AbortSignal) =>
  client.port.get({ model, authMode: client.modeFor({ model, authMode }), keys }, signal);

/** What forms and tables are made of. */
export interface DataWidgetsOptions<Schema> {
  /** The app's hooks, through whose rows forms and tables read and write. */
  readonly hooks: DataHooks<Schema>;
  /** What is known of the models. */
  readonly models: ModelsPort;
  /** Who asks and writes. @default that of the hooks */
  readonly authMode?: AuthMode | undefined;
}

/** The client is made when a form or a table is first drawn. */
export const sourceOf = ({ hooks, models, authMode }: DataWidgetsOptions<AnySchema>): DataSource =>
  ({ hooks, get client() { return hooks.client; }, models, authMode });
