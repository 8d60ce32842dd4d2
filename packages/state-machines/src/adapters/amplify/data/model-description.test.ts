import { Amplify } from 'aws-amplify';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import { expect, it } from 'vitest';
import type { FieldDescription } from '../../../ports/models.ts';
import { createAmplifyData } from './amplify-data.ts';
import { createAmplifyModels } from './amplify-models.ts';

const field = (name: string, type: unknown, more: object = {}) => ({ name, type, isArray: false, isRequired: false, attributes: [], ...more });
const named = (...fields: { name: string }[]) => Object.fromEntries(fields.map((one) => [one.name, one]));

function configure(fields: object[], attributes: object[] = [], more: object = {}, version = 1) {
  const model = {
    name: 'Post', pluralName: 'Posts', syncable: true,
    fields: named(field('id', 'ID', { isRequired: true }), ...(fields as { name: string }[])),
    attributes: [{ type: 'model', properties: {} }, ...attributes],
    primaryKeyInfo: { isCustomPrimaryKey: false, primaryKeyFieldName: 'id', sortKeyFieldNames: [] },
    ...more,
  };
  const other = { ...model, name: 'Blog', pluralName: 'Blogs', fields: named(field('id', 'ID')) };
  const introspection = {
    version,
    models: { Post: model, Blog: other },
    enums: { Status: { name: 'Status', values: ['DRAFT', 'LIVE'] } },
    nonModels: {
      Place: { name: 'Place', fields: named(field('city', 'String', { isRequired: true }), field('near', { nonModel: 'Place' }, { isArray: true })) },
    },
  };
  const data = { url: 'https://api.example', aws_region: 'us-east-1', default_authorization_type: 'API_KEY', authorization_types: [], model_introspection: introspection };
  Amplify.configure(parseAmplifyConfig(JSON.parse(JSON.stringify({ version: '1.4', data }))));
}
const describePost = () => createAmplifyModels().describe('Post');
const fieldOf = (name: string): FieldDescription | undefined => describePost().fields.find((one) => one.name === name);

it('tells a list that must be there from elements that must be', () => {
  configure([
    field('tags', 'String', { isArray: true, isRequired: true, isArrayNullable: true }),
    field('names', 'String', { isArray: true, isRequired: false, isArrayNullable: false }),
  ]);
  expect(fieldOf('tags')).toMatchObject({ list: true, required: false, elementRequired: true });
  expect(fieldOf('names')).toMatchObject({ list: true, required: true, elementRequired: false });
});

it('knows enums, custom types that hold themselves, and types that it does not know', () => {
  configure([field('status', { enum: 'Status' }), field('place', { nonModel: 'Place' }), field('odd', 'AWSMoney'), field('union', { union: 'Thing' })]);
  expect(fieldOf('status')?.type).toEqual({ kind: 'enum', name: 'Status', values: ['DRAFT', 'LIVE'] });
  const place = fieldOf('place')?.type;
  if (place?.kind !== 'custom') throw new Error('no custom type');
  expect(place.fields).toMatchObject([{ name: 'city', required: true }, { name: 'near', list: true, type: { kind: 'custom', name: 'Place' } }]);
  expect(fieldOf('odd')?.type).toEqual({ kind: 'unknown', name: 'AWSMoney' });
  expect(fieldOf('union')?.type).toEqual({ kind: 'unknown', name: 'Thing' });
});

it('knows what the server writes itself, though a model says it anew', () => {
  configure(
    [field('createdAt', 'AWSDateTime', { isRequired: true })],
    [{ type: 'auth', properties: { rules: [{ allow: 'owner', operations: ['create', 'update', 'delete', 'read'] }, { allow: 'groups', groups: ['admin'], operations: ['get', 'list'] }] } }],
  );
  expect(fieldOf('createdAt')).toMatchObject({ role: 'time' });
  expect(fieldOf('owner')).toMatchObject({ role: 'owner', readOnly: true });
  expect(describePost().rules).toMatchObject([
    { allow: 'owner', ownerField: 'owner', operations: ['create', 'read', 'update', 'delete'] },
    { allow: 'groups', groups: ['admin'], operations: ['read'] },
  ]);
});

it('knows relations and what is switched off', () => {
  configure(
    [field('blogId', 'ID'), field('blog', { model: 'Blog' }, { association: { connectionType: 'BELONGS_TO', targetNames: ['blogId'] } })],
    [],
    { attributes: [{ type: 'model', properties: { mutations: { delete: null } } }] },
  );
  expect(describePost().relations).toEqual([{ name: 'blog', kind: 'belongsTo', model: 'Blog', many: false, join: [['blogId', 'id']] }]);
  expect(describePost().operations).toEqual(['create', 'read', 'update']);
  expect(fieldOf('blog')).toBeUndefined();
});

it('says what is wrong with an introspection that it cannot read', () => {
  configure([], [], {}, 2);
  expect(describePost).toThrow(/\[foyer\] model_introspection has version 2/);
  Amplify.configure({});
  expect(describePost).toThrow(/\[foyer\] Amplify has no data configuration/);
});

it.each([
  [{ subscriptions: null }, false], [{ subscriptions: { onUpdate: null } }, false], [{ mutations: { delete: null } }, true],
])('listens to a model that tells of each kind of change alone: %o', (properties, expected) => {
  configure([], [], { attributes: [{ type: 'model', properties }] });
  expect(createAmplifyData().shape('Post').subscriptions).toBe(expected);
});

it.each([[{ queries: { get: null } }, 'get'], [{ queries: { list: null } }, 'list'], [{ queries: null }, 'list']] as const)(
  'says which query the schema has switched off, and asks nothing: %o', async (properties, query) => {
    configure([], [], { attributes: [{ type: 'model', properties }] });
    const port = createAmplifyData();
    const { signal } = new AbortController();
    const asked = query === 'get'
      ? port.get({ model: 'Post', authMode: undefined, keys: [{ id: '1' }] }, signal)
      : port.list({ model: 'Post', authMode: undefined }, signal);
    await expect(asked).rejects.toMatchObject({ code: 'unsupported', hint: expect.stringContaining(`switches ‘${query}’ of Post off`) });
  },
);
