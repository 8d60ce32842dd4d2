import { a } from '@aws-amplify/data-schema';
import { expect, test } from 'vitest';
import { modelIntrospection } from './model-introspection.ts';
import { readDataSchema } from './read-data-schema.ts';

function introspect(schema: { transform(): { schema: string } }) {
  return modelIntrospection(readDataSchema(schema.transform().schema));
}

const field = (name: string, type: string | object, isRequired = false) => ({ name, isArray: false, type, isRequired, attributes: [] });
const timestamps = {
  createdAt: { ...field('createdAt', 'AWSDateTime'), isReadOnly: true },
  updatedAt: { ...field('updatedAt', 'AWSDateTime'), isReadOnly: true },
};
const PUBLIC = { type: 'auth', properties: { rules: [{ allow: 'public', provider: 'apiKey', operations: ['create', 'update', 'delete', 'read'] }] } };

test('models with relations, enums, custom types and an index', () => {
  const schema = a
    .schema({
      PostStatus: a.enum(['DRAFT', 'LIVE']),
      Place: a.customType({ lat: a.float().required() }),
      Blog: a.model({ name: a.string().required(), posts: a.hasMany('Post', 'blogId'), meta: a.hasOne('Meta', 'blogId') }),
      Meta: a.model({ blogId: a.id(), blog: a.belongsTo('Blog', 'blogId') }).disableOperations(['subscriptions', 'delete']),
      Post: a
        .model({
          status: a.ref('PostStatus'),
          tags: a.string().array(),
          scores: a.integer().required().array().required(),
          place: a.ref('Place'),
          blogId: a.id(),
          blog: a.belongsTo('Blog', 'blogId'),
        })
        .secondaryIndexes((index) => [index('blogId').sortKeys(['status']).queryField('postsOfBlog')]),
    })
    .authorization((allow) => [allow.publicApiKey()]);
  expect(introspect(schema)).toEqual({
    version: 1,
    models: {
      Blog: {
        name: 'Blog',
        fields: {
          id: field('id', 'ID', true),
          name: field('name', 'String', true),
          posts: {
            ...field('posts', { model: 'Post' }),
            isArray: true,
            isArrayNullable: true,
            association: { connectionType: 'HAS_MANY', associatedWith: ['blogId'] },
          },
          meta: {
            ...field('meta', { model: 'Meta' }),
            association: { connectionType: 'HAS_ONE', associatedWith: ['blogId'], targetNames: [] },
          },
          ...timestamps,
        },
        syncable: true,
        pluralName: 'Blogs',
        attributes: [{ type: 'model', properties: {} }, PUBLIC],
        primaryKeyInfo: { isCustomPrimaryKey: false, primaryKeyFieldName: 'id', sortKeyFieldNames: [] },
      },
      Meta: {
        name: 'Meta',
        fields: {
          id: field('id', 'ID', true),
          blogId: field('blogId', 'ID'),
          blog: { ...field('blog', { model: 'Blog' }), association: { connectionType: 'BELONGS_TO', targetNames: ['blogId'] } },
          ...timestamps,
        },
        syncable: true,
        pluralName: 'Metas',
        attributes: [{ type: 'model', properties: { subscriptions: null, mutations: { delete: null } } }, PUBLIC],
        primaryKeyInfo: { isCustomPrimaryKey: false, primaryKeyFieldName: 'id', sortKeyFieldNames: [] },
      },
      Post: {
        name: 'Post',
        fields: {
          id: field('id', 'ID', true),
          status: field('status', { enum: 'PostStatus' }),
          tags: { ...field('tags', 'String'), isArray: true, isArrayNullable: true },
          scores: { ...field('scores', 'Int', true), isArray: true, isArrayNullable: false },
          place: field('place', { nonModel: 'Place' }),
          blogId: field('blogId', 'ID'),
          blog: { ...field('blog', { model: 'Blog' }), association: { connectionType: 'BELONGS_TO', targetNames: ['blogId'] } },
          ...timestamps,
        },
        syncable: true,
        pluralName: 'Posts',
        attributes: [
          { type: 'model', properties: {} },
          { type: 'key', properties: { name: 'postsByBlogIdAndStatus', queryField: 'postsOfBlog', fields: ['blogId', 'status'] } },
          PUBLIC,
        ],
        primaryKeyInfo: { isCustomPrimaryKey: false, primaryKeyFieldName: 'id', sortKeyFieldNames: [] },
      },
    },
    enums: { PostStatus: { name: 'PostStatus', values: ['DRAFT', 'LIVE'] } },
    nonModels: { Place: { name: 'Place', fields: { lat: field('lat', 'Float', true) } } },
  });
});

test('a hasMany without an answer names an index of the other model', () => {
  const schema = a
    .schema({ Team: a.model({ members: a.hasMany('Member', 'teamId') }), Member: a.model({ teamId: a.id(), team: a.belongsTo('Team', 'teamId') }) })
    .authorization((allow) => [allow.publicApiKey()]);
  const text = schema.transform().schema.replace(/ {2}team: Team @belongsTo.*\n/, '');
  expect(modelIntrospection(readDataSchema(text)).models['Member']).toMatchObject({
    attributes: [{ type: 'model' }, { type: 'auth' }, { type: 'key', properties: { name: 'gsi-Team.teamId', fields: ['teamId'] } }],
  });
});

test('keys of the app and rules of every kind', () => {
  const schema = a.schema({
    Tenant: a
      .model({ tenantId: a.id().required(), number: a.integer().required(), team: a.string() })
      .identifier(['tenantId', 'number'])
      .authorization((allow) => [
        allow.owner(), allow.groups(['admin']).to(['read']), allow.groupDefinedIn('team'), allow.guest().to(['read']),
        allow.authenticated('identityPool').to(['get']),
      ]),
  });
  const all = ['create', 'update', 'delete', 'read'];
  expect(introspect(schema).models['Tenant']).toMatchObject({
    attributes: [
      { type: 'model', properties: {} },
      { type: 'key', properties: { fields: ['tenantId', 'number'] } },
      {
        type: 'auth',
        properties: {
          rules: [
            { provider: 'userPools', ownerField: 'owner', allow: 'owner', identityClaim: 'cognito:username', operations: all },
            { groupClaim: 'cognito:groups', provider: 'userPools', allow: 'groups', groups: ['admin'], operations: ['read'] },
            { groupClaim: 'cognito:groups', provider: 'userPools', allow: 'groups', groupsField: 'team', operations: all },
            { allow: 'public', provider: 'identityPool', operations: ['read'] },
            { allow: 'private', provider: 'identityPool', operations: ['get'] },
          ],
        },
      },
    ],
    primaryKeyInfo: { isCustomPrimaryKey: true, primaryKeyFieldName: 'tenantId', sortKeyFieldNames: ['number'] },
  });
});

test('operations of the app’s own, with their arguments', () => {
  const schema = a
    .schema({
      Mood: a.enum(['GOOD', 'BAD']),
      Place: a.customType({ lat: a.float() }),
      Echo: a.customType({ text: a.string() }),
      echo: a
        .query()
        .arguments({ text: a.string().required(), mood: a.ref('Mood'), counts: a.integer().array(), place: a.ref('Place') })
        .returns(a.ref('Echo').array())
        .handler(a.handler.function('echo')),
      reset: a.mutation().returns(a.boolean().required()).handler(a.handler.function('reset')),
      onReset: a.subscription().for(a.ref('reset')).handler(a.handler.custom({ entry: './on-reset.js' })),
    })
    .authorization((allow) => [allow.publicApiKey()]);
  const argument = (name: string, type: string | object, isRequired = false) => ({ name, isArray: false, type, isRequired });
  expect(introspect(schema)).toMatchObject({
    queries: {
      echo: {
        name: 'echo',
        isArray: true,
        isArrayNullable: true,
        type: { nonModel: 'Echo' },
        isRequired: false,
        arguments: {
          text: argument('text', 'String', true),
          mood: argument('mood', { enum: 'Mood' }),
          counts: { ...argument('counts', 'Int'), isArray: true, isArrayNullable: true },
          place: argument('place', { input: 'PlaceInput' }),
        },
      },
    },
    mutations: { reset: { name: 'reset', isArray: false, type: 'Boolean', isRequired: true } },
    subscriptions: { onReset: { name: 'onReset', isArray: false, type: 'Boolean' } },
    inputs: { PlaceInput: { name: 'PlaceInput', attributes: { lat: argument('lat', 'Float') } } },
  });
});
