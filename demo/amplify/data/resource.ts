import { a, defineData, type ClientSchema } from '@aws-amplify/backend';

const schema = a.schema({
  Blog: a
    .model({
      title: a.string().required(),
      slug: a.string().required(),
      content: a.string(),
      publishedAt: a.datetime(),
      authorId: a.string(),
      tags: a.string().array(),
      comments: a.hasMany('Comment', 'blogId'),
    })
    .authorization((allow) => [
      allow.owner(),
      allow.group('admin').to(['read', 'update', 'delete']),
      allow.authenticated().to(['read']),
      allow.guest().to(['read']),
    ]),

  Comment: a
    .model({
      content: a.string().required(),
      blogId: a.id().required(),
      blog: a.belongsTo('Blog', 'blogId'),
    })
    .secondaryIndexes((index) => [index('blogId')])
    .authorization((allow) => [
      allow.owner(),
      allow.group('admin').to(['read', 'delete']),
      allow.authenticated().to(['read']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 30 },
  },
});
