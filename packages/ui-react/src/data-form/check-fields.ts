import type { Row } from '@foyer/state-machines';
import { ownValues } from './entered.ts';
import type { FormField } from './form-field.ts';
import type { FieldIssue } from './read-form.ts';

/** Asks the app's own checks about what the types have found right. */
export async function checkFields(
  fields: readonly FormField[], values: Row, issues: ReadonlyMap<string, FieldIssue>,
): Promise<ReadonlyMap<string, FieldIssue>> {
  const found = new Map(issues);
  const own = ownValues(fields, values);
  const isRight = (name: string) => ![...issues.keys()].some((at) => at === name || at.startsWith(`${name}.`));
  await Promise.all(fields.map(async ({ name, writes, options, readOnly }) => {
    const [key = name] = writes;
    if (readOnly || !options.validate || !isRight(name) || !(key in own)) return;
    const words = await options.validate(own[key], own);
    if (words) found.set(name, { words });
  }));
  return found;
}
