import type { Row } from '@foyer/state-machines';
import type { FormField } from './form-field.ts';

/** What waits for a new row is none of its values. */
export const ownValues = (fields: readonly FormField[], values: Row): Row =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !fields.some((field) => field.later && field.name === name)));

/** What nobody filled in is left to the server, which may have a default. */
export const entered = (fields: readonly FormField[], values: Row): Row =>
  Object.fromEntries(Object.entries(ownValues(fields, values)).filter(([, value]) => value !== null && value !== undefined));
