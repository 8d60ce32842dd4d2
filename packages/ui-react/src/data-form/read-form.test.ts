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
function readList(sent: readonly string[], stored: readonly unknown[], scalar: Extract<FieldDescription['type'], { kind: 'scalar' }>['scalar'] = 'Boolean') {
  const description: FieldDescription = {
    name: 'all', type: { kind: 'scalar', scalar }, role: 'data', list: true, required: false, elementRequired: true, readOnly: false,
  };
  const data = new FormData();
  for (const value of sent) data.append('all', value);
  return readForm([formField('Post', description, {}, plain)], data, { all: stored });
}

it('reads yes and no of a list as such', () => {
  expect(readList(['true', 'false', 'true'], [true])).toEqual({ values: { all: [true, false, true] }, issues: new Map() });
});

it('keeps the zone of each time of a list, whether it is sent with it or by its text alone, wherever it has gone', () => {
  const stored = ['10:00Z', '12:00+02:00'];
  expect(readList(['12:00+02:00', '10:00Z'], stored, 'AWSTime').values).toEqual({ all: ['12:00+02:00', '10:00Z'] });
  expect(readList(['12:00'], stored, 'AWSTime').values).toEqual({ all: ['12:00+02:00'] });
  expect(readList(['11:00', '12:00'], stored, 'AWSTime').values).toEqual({ all: ['11:00Z', '12:00+02:00'] });
  const twice = ['09:00Z', '10:00Z', '10:00+02:00'];
  expect(readList(['09:00', '10:00', '10:00'], twice, 'AWSTime').values).toEqual({ all: twice });
  expect(readList(['10:00', '10:00'], twice, 'AWSTime').values).toEqual({ all: ['10:00Z', '10:00+02:00'] });
});
