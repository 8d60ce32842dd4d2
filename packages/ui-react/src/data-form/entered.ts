import type { Row } from '@foyer/state-machines';
import type { FormField } from './form-field.ts';

/** What waits for a new row is none of its values. */
export const ownValues = (fields: readonly FormField[], values: Row): Row =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !fields.some((field) => field.later && field.name === name)));

/** What was entered in these fields. What nobody filled in of a new row is left to the server, which may have a default. */
export const enteredIn = (fields: readonly FormField[], values: Row, isNew: boolean): Row => {
  const names = fields.flatMap(({ writes }) => writes);
  return Object.fromEntries(Object.entries(ownValues(fields, values)).filter(([name, value]) => names.includes(name) && !(isNew && (value === null || value === undefined))));
};
