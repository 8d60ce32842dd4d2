import { Amplify } from 'aws-amplify';
import { generateClient } from 'aws-amplify/data';

const field = (name, type, isReadOnly) => ({ name, type, isArray: false, isRequired: name === 'id' || name === 'title', attributes: [], ...(isReadOnly && { isReadOnly }) });

const fields = [
  field('id', 'ID'), field('title', 'String'), field('body', 'String'), field('rank', 'Int'), field('tag', 'String'),
  field('createdAt', 'AWSDateTime', true), field('updatedAt', 'AWSDateTime', true),
];

Amplify.configure({
  API: {
    GraphQL: {
      endpoint: 'https://bench.appsync-api.us-east-1.amazonaws.com/graphql',
      region: 'us-east-1',
      defaultAuthMode: 'apiKey',
      apiKey: 'da2-bench',
      modelIntrospection: {
        version: 1,
        enums: {},
        nonModels: {},
        models: {
          Post: {
            name: 'Post',
            pluralName: 'Posts',
            syncable: true,
            fields: Object.fromEntries(fields.map((each) => [each.name, each])),
            attributes: [{ type: 'model', properties: {} }, { type: 'auth', properties: { rules: [{ allow: 'public', provider: 'apiKey', operations: ['create', 'read', 'update', 'delete'] }] } }],
            primaryKeyInfo: { isCustomPrimaryKey: false, primaryKeyFieldName: 'id', sortKeyFieldNames: [] },
          },
        },
      },
    },
  },
});

/** The real client, for the peers: it is what an app has without Foyer. */
export const client = generateClient();

/** All pages, one after the other. */
export const listAll = async () => {
  const rows = [];
  let nextToken;
  do {
    const page = await client.models.Post.list({ nextToken });
    if (page.errors) throw new Error(page.errors[0].message);
    rows.push(...page.data);
    ({ nextToken } = page);
  } while (nextToken);
  return rows;
};

/** Calls back for each change. */
export const watch = (onChange) => {
  const subscriptions = [
    client.models.Post.onCreate().subscribe((row) => onChange('insert', row)),
    client.models.Post.onUpdate().subscribe((row) => onChange('update', row)),
    client.models.Post.onDelete().subscribe((row) => onChange('delete', row)),
  ];
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
};
