import { a } from '@aws-amplify/data-schema';

interface Transformable {
  transform(): { readonly schema: string };
}

const open = a.schema({
  Status: a.enum(['DRAFT', 'LIVE']),
  Place: a.customType({ lat: a.float().required(), names: a.string().array(), kind: a.enum(['HOME', 'WORK']) }),
  Address: a.customType({ street: a.string(), place: a.ref('Place'), others: a.ref('Place').array() }),
  Article: a.model({
    title: a.string().required().validate((rule) => rule.minLength(3).maxLength(20)),
    rank: a.integer().default(3),
    status: a.ref('Status'),
    statuses: a.ref('Status').array(),
    mood: a.enum(['GOOD', 'BAD']),
    address: a.ref('Address').required(),
    addresses: a.ref('Address').required().array().required(),
    inline: a.customType({ word: a.string() }),
    tags: a.string().array(),
    scores: a.float().required().array(),
    isOpen: a.boolean().required().default(true),
    meta: a.json(),
    at: a.datetime(),
    day: a.date(),
    time: a.time(),
    stamp: a.timestamp(),
    mail: a.email(),
    link: a.url(),
    phone: a.phone(),
    ip: a.ipAddress(),
    own: a.id(),
  }),
});

const relations = a.schema({
  Person: a.model({
    name: a.string(),
    posts: a.hasMany('Post', 'authorId'),
    edited: a.hasMany('Post', 'editorId'),
    profile: a.hasOne('Profile', 'personId'),
    managerId: a.id(),
    manager: a.belongsTo('Person', 'managerId'),
    reports: a.hasMany('Person', 'managerId'),
  }),
  Profile: a.model({ personId: a.id(), person: a.belongsTo('Person', 'personId') }),
  Post: a.model({
    authorId: a.id().required(),
    author: a.belongsTo('Person', 'authorId'),
    editorId: a.id(),
    editor: a.belongsTo('Person', 'editorId'),
    tags: a.hasMany('PostTag', 'postId'),
  }),
  Tag: a.model({ name: a.string().required(), posts: a.hasMany('PostTag', 'tagId') }),
  PostTag: a.model({
    postId: a.id().required(),
    tagId: a.id().required(),
    post: a.belongsTo('Post', 'postId'),
    tag: a.belongsTo('Tag', 'tagId'),
  }),
});

const keys = a.schema({
  Country: a.model({ code: a.string().required(), name: a.string() }).identifier(['code']),
  Store: a
    .model({
      tenant: a.id().required(),
      name: a.string().required(),
      number: a.integer().required(),
      staff: a.hasMany('Clerk', ['tenant', 'storeName', 'number']),
    })
    .identifier(['tenant', 'name', 'number']),
  Clerk: a
    .model({
      tenant: a.id(),
      storeName: a.string(),
      number: a.integer(),
      store: a.belongsTo('Store', ['tenant', 'storeName', 'number']),
      rank: a.integer(),
      city: a.string(),
    })
    .secondaryIndexes((index) => [
      index('city'),
      index('city').sortKeys(['rank']).queryField('clerksOfCity').name('byCity'),
      index('tenant').sortKeys(['city', 'rank']),
    ]),
  Silent: a.model({ word: a.string() }).disableOperations(['subscriptions', 'delete', 'list']),
  Written: a.model({ id: a.id().required(), createdAt: a.datetime(), updatedAt: a.datetime().required() }),
  Version: a.model({ id: a.id().required(), number: a.integer().required() }).identifier(['id', 'number']),
  Named: a.model({ id: a.string().required() }).identifier(['id']),
  Quiet: a.model({ word: a.string(), kind: a.string() }).secondaryIndexes((index) => [index('kind').queryField(null), index('word').projection('KEYS_ONLY')]),
  Mouse: a.model({ name: a.string() }),
  Diary: a.model({ text: a.string() }),
});

const rules = a.schema({
  Own: a.model({ text: a.string() }).authorization((allow) => [allow.owner()]),
  OwnOidc: a.model({ text: a.string() }).authorization((allow) => [allow.owner('oidc').identityClaim('email').to(['read'])]),
  Authored: a
    .model({ author: a.string(), editors: a.string().array() })
    .authorization((allow) => [allow.ownerDefinedIn('author'), allow.ownersDefinedIn('editors').identityClaim('user_id').to(['read', 'update'])]),
  Grouped: a
    .model({ team: a.string(), teams: a.string().array() })
    .authorization((allow) => [
      allow.group('admin'),
      allow.groups(['a', 'b']).withClaimIn('roles').to(['create']),
      allow.groupDefinedIn('team'),
      allow.groupsDefinedIn('teams').to(['listen']),
    ]),
  Open: a
    .model({ text: a.string() })
    .authorization((allow) => [
      allow.guest().to(['get', 'list']),
      allow.authenticated(),
      allow.authenticated('identityPool').to(['sync']),
      allow.publicApiKey(),
      allow.custom().to(['read']),
    ]),
  Fields: a
    .model({ name: a.string(), salary: a.integer().authorization((allow) => [allow.owner(), allow.group('admin').to(['read'])]) })
    .authorization((allow) => [allow.authenticated()]),
});

const operations = a.schema({
  Mood: a.enum(['GOOD', 'BAD']),
  Place: a.customType({ lat: a.float(), mood: a.ref('Mood') }),
  Note: a.model({ text: a.string() }),
  find: a
    .query()
    .arguments({ text: a.string().required(), moods: a.ref('Mood').array(), near: a.ref('Place'), counts: a.integer().required().array().required() })
    .returns(a.ref('Note').array())
    .handler(a.handler.function('find')),
  where: a.query().returns(a.ref('Place').required()).handler(a.handler.function('where')),
  inline: a.query().returns(a.customType({ word: a.string().required() })).handler(a.handler.function('inline')),
  mood: a.query().returns(a.ref('Mood')).handler(a.handler.function('mood')),
  count: a.query().returns(a.integer().required().array().required()).handler(a.handler.function('count')),
  move: a.mutation().arguments({ to: a.customType({ lat: a.float() }) }).returns(a.ref('Note')).handler(a.handler.function('move')),
  later: a.mutation().arguments({ at: a.datetime() }).handler(a.handler.function('later').async()),
  onMove: a.subscription().for(a.ref('move')).handler(a.handler.custom({ entry: './on-move.js' })),
  onNote: a.subscription().for(a.ref('Note').mutations(['create', 'update'])).handler(a.handler.custom({ entry: './on-note.js' })),
});

/** Schemas that together use what the builder offers. What Amplify's own generator says of each is compared with ours. */
export const corpus: Readonly<Record<string, Transformable>> = {
  'fields of every type': open.authorization((allow) => [allow.publicApiKey()]),
  relations: relations.authorization((allow) => [allow.publicApiKey()]),
  'keys and indexes': keys.authorization((allow) => [allow.publicApiKey()]),
  rules,
  'operations of the app’s own': operations.authorization((allow) => [allow.publicApiKey()]),
};
