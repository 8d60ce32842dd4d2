'use client';

import type { AuthMode, ModelsPort } from '@foyer/state-machines';
import type { DataHooks } from '../data/hooks-types.ts';
import type { AnySchema } from '../data/data-hooks.ts';
import type { DataSource } from '../data-fields/data-source.ts';
import { DataFormView } from './DataForm.tsx';
import type { DataFormKit } from './data-form-types.ts';
import { useDataForm } from './use-data-form.ts';

/** What forms and tables are made of. */
export interface DataWidgetsOptions<Schema> {
  /** The app's hooks, through whose rows forms and tables read and write. */
  readonly hooks: DataHooks<Schema>;
  /** What is known of the models. */
  readonly models: ModelsPort;
  /** Who asks and writes. @default that of the hooks */
  readonly authMode?: AuthMode | undefined;
}

/**
 * Forms for an app's models, on any backend.
 * @example
 * const { DataForm } = createDataForm({ hooks, models: link.models });
 * <DataForm model="Post" onSuccess={(post) => show(post.id)} />
 */
export function createDataForm<Schema>(options: DataWidgetsOptions<Schema>): DataFormKit<Schema>;
export function createDataForm(options: DataWidgetsOptions<AnySchema>): DataFormKit<AnySchema> {
  const source = sourceOf(options);
  return {
    DataForm: (props) => <DataFormView {...props} source={source} />,
    useDataForm: (form) => useDataForm(source, form),
  };
}

/** The client is made when a form or a table is first drawn. */
const sourceOf = ({ hooks, models, authMode }: DataWidgetsOptions<AnySchema>): DataSource =>
  ({ hooks, get client() { return hooks.client; }, models, authMode });
