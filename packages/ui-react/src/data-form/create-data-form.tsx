'use client';

import type { AnySchema } from '../data/data-hooks.ts';
import { type DataWidgetsOptions, sourceOf } from '../data-fields/data-source.ts';
import { lateDataPart } from '../data-fields/late-data-part.tsx';
import { DataFormView } from './DataForm.tsx';
import type { DataFormKit } from './data-form-types.ts';
import { useDataForm } from './use-data-form.ts';

const RowDialog = /* @__PURE__ */ lateDataPart(() => import('./RowDialog.tsx'));

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
    DataForm: (props) => <DataFormView {...props} source={source} rowDialog={RowDialog} />,
    useDataForm: (form) => useDataForm(source, form),
  };
}
