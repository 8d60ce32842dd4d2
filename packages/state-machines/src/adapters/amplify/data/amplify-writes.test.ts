import { expect, it, onTestFinished } from 'vitest';
import { createDataClient } from '../../../data/data-client.ts';
import { createAmplifyData } from './amplify-data.ts';
import { field, model, TIMES, timedPage, withDataSandbox } from './data-sandbox.fixture.ts';

const schema = `
  type Person @model @auth(rules: [{ allow: public, provider: apiKey }]) {
    id: ID! @primaryKey
    name: String!
    salary: Int @auth(rules: [{ allow: public, provider: apiKey }])
  }`;
const person = model({
  name: 'Person',
  plural: 'People',
  fields: [field('id', 'ID', { isRequired: true }), field('name', 'String', { isRequired: true }), field('salary', 'Int'), ...TIMES],
});

const bench = withDataSandbox({ schema, models: [person] });

it('keeps a field with a rule of its own through writes, whose answers leave it out', async () => {
  const client = createDataClient({ port: createAmplifyData(), page: timedPage });
  const people = client.list({ model: 'Person' });
  const seen = new Set<unknown>();
  const leave = people.subscribe(() => people.getSnapshot().items.forEach(({ salary }) => seen.add(salary)));
  onTestFinished(() => {
    leave();
    client.close();
    bench.sandbox.admin.reset();
  });
  await expect.poll(() => people.getSnapshot().status).toBe('live');
  expect(await client.write('create', 'Person', { id: '1', name: 'Ada', salary: 100 })).toMatchObject({ salary: 100 });
  expect(await client.write('update', 'Person', { id: '1', name: 'Ada L.' })).toMatchObject({ name: 'Ada L.', salary: 100 });
  await expect.poll(() => people.getSnapshot().items).toMatchObject([{ name: 'Ada L.', salary: 100 }]);
  expect([...seen]).toEqual([100]);
});
