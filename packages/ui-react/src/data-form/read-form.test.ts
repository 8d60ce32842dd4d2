import type { FieldDescription } from '@foyer/state-machines';
import { expect, it } from 'vitest';
import { sentenceCase } from '../data-fields/sentence-case.ts';
import type { Names } from '../data-fields/use-names.ts';
import { formField } from './form-field.ts';
import { readForm } from './read-form.ts';

const plain: Names = {
  locale: 'en',
  model: sentenceCase,
  inText: sentenceCase,
  models: (_, plural) => sentenceCase(plural),
  field: (_, name) => sentenceCase(name),
  value: (_, value) => sentenceCase(value),
};

/** What an input of the app's own, which stands for a list as a whole, has sent. */
function readList(scalar: 'Boolean' | 'AWSTime', sent: readonly string[], stored: readonly unknown[]) {
  const description: FieldDescription = {
    name: 'all', type: { kind: 'scalar', scalar }, role: 'data', list: true, required: false, elementRequired: true, readOnly: false,
  };
  const data = new FormData();
  for (const value of sent) data.append('all', value);
  return readForm([formField('Post', description, {}, plain)], data, { all: stored });
}

it('reads yes and no of a list as such', () => {
  expect(readList('Boolean', ['true', 'false', 'true'], [true])).toEqual({ values: { all: [true, false, true] }, issues: new Map() });
});

it('leaves each value of a list its own zone, though one before it was taken out', () => {
  expect(readList('AWSTime', ['11:00', '12:00'], ['10:00+05:30', '11:00Z', '12:00+02:00'])).toMatchObject({ values: { all: ['11:00Z', '12:00+02:00'] } });
});
