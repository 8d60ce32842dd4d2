import { type FormField, type FormPlan, formField, optionsOf } from './form-field.ts';

/** The rows that belong to the row of a form, as fields: they are no values of it. Those of a new row wait for it. */
export const relatedFields = ({ description: model, creating, fields, names }: FormPlan): readonly FormField[] =>
  model.relations.filter(({ kind, join }) => kind !== 'belongsTo' && join.length > 0).flatMap((relation) => {
    const options = optionsOf(fields, relation.name);
    const field = formField(model.name, { ...TIED, name: relation.name }, options, names, relation);
    return options.hidden ? [] : [{ ...field, kind: 'related' as const, writes: [relation.name], later: creating }];
  });

/** Of rows that belong to it, a row holds nothing itself. */
const TIED = { type: { kind: 'unknown', name: '' }, role: 'data', list: false, required: false, elementRequired: false, readOnly: false } as const;
