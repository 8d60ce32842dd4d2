import { createSandbox, type Sandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { ConsoleLogger, parseAmplifyConfig } from 'aws-amplify/utils';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { describeDataPort } from '../contract/data.contract.ts';
import { createAmplifyData } from './amplify-data.ts';
import { createAmplifyModels } from './amplify-models.ts';

const schema = `
  type Post @model @auth(rules: [{ allow: public, provider: apiKey }]) {
    id: ID! @primaryKey
    title: String!
    body: String
    rank: Int
    tags: [String]
  }
  type Book @model @auth(rules: [{ allow: public, provider: apiKey }]) {
    id: ID! @primaryKey
    title: String!
    notes: [Note] @hasMany(references: ["bookId"])
  }
  type Note @model @auth(rules: [{ allow: public, provider: apiKey }]) {
    id: ID! @primaryKey
    text: String!
    bookId: ID
    book: Book @belongsTo(references: ["bookId"])
  }`;

/** As `amplify_outputs.json` has it, by Amplify's own hand. */
const field = (name: string, type: string, more: object = {}) => ({ name, type, isArray: false, isRequired: false, attributes: [], ...more });
const modelIntrospection = {
  version: 1,
  models: {
    Post: {
      name: 'Post',
      pluralName: 'Posts',
      syncable: true,
      fields: {
        id: field('id', 'ID', { isRequired: true }),
        title: field('title', 'String', { isRequired: true }),
        body: field('body', 'String'),
        rank: field('rank', 'Int'),
        tags: field('tags', 'String', { isArray: true, isArrayNullable: true }),
        createdAt: field('createdAt', 'AWSDateTime', { isReadOnly: true }),
        updatedAt: field('updatedAt', 'AWSDateTime', { isReadOnly: true }),
      },
      attributes: [
        { type: 'model', properties: {} },
        { type: 'auth', properties: { rules: [{ allow: 'public', provider: 'apiKey', operations: ['create', 'update', 'delete', 'read'] }] } },
      ],
      primaryKeyInfo: { isCustomPrimaryKey: false, primaryKeyFieldName: 'id', sortKeyFieldNames: [] },
    },
    Book: {
      name: 'Book',
      pluralName: 'Books',
      syncable: true,
      fields: {
        id: field('id', 'ID', { isRequired: true }),
        title: field('title', 'String', { isRequired: true }),
        notes: {
          ...field('notes', '', { isArray: true, isArrayNullable: true }),
          type: { model: 'Note' },
          association: { connectionType: 'HAS_MANY', associatedWith: ['bookId'] },
        },
      },
      attributes: [{ type: 'model', properties: {} }],
      primaryKeyInfo: { isCustomPrimaryKey: false, primaryKeyFieldName: 'id', sortKeyFieldNames: [] },
    },
    Note: {
      name: 'Note',
      pluralName: 'Notes',
      syncable: true,
      fields: {
        id: field('id', 'ID', { isRequired: true }),
        text: field('text', 'String', { isRequired: true }),
        bookId: field('bookId', 'ID'),
        book: { ...field('book', ''), type: { model: 'Book' }, association: { connectionType: 'BELONGS_TO', targetNames: ['bookId'] } },
      },
      attributes: [{ type: 'model', properties: {} }],
      primaryKeyInfo: { isCustomPrimaryKey: false, primaryKeyFieldName: 'id', sortKeyFieldNames: [] },
    },
  },
  enums: {},
  nonModels: {},
};

let sandbox: Sandbox;
beforeAll(async () => {
  // It warns of an endpoint that is not Amazon's, which is what these tests are about.
  ConsoleLogger.LOG_LEVEL = 'NONE';
  // Node 20 has no WebSocket of its own.
  vi.stubGlobal('WebSocket', WebSocket);
  sandbox = await createSandbox({
    ephemeral: true,
    apis: { main: { schema, authorizationModes: { defaultAuthorizationMode: 'apiKey', apiKeyAuthorizationMode: { expiresInDays: 30 } } } },
  });
  const data = {
    url: 'https://api.example',
    aws_region: 'us-east-1',
    default_authorization_type: 'API_KEY',
    authorization_types: [],
    api_key: sandbox.api('main').apiKey,
    model_introspection: modelIntrospection,
  };
  const graphql = parseAmplifyConfig(JSON.parse(JSON.stringify({ version: '1.4', data }))).API?.GraphQL;
  if (!graphql) throw new Error('The client reads no data API in the outputs.');
  // In capitals the scheme survives the client's own rewriting to wss.
  Amplify.configure({ API: { GraphQL: { ...graphql, endpoint: `${sandbox.url.replace('http', 'HTTP')}/graphql` } } });
});
afterAll(async () => {
  await sandbox.close();
  vi.unstubAllGlobals();
});

it('reads what a row holds by its relation, page by page', async () => {
  const port = createAmplifyData();
  const { signal } = new AbortController();
  const create = (model: string, input: object) => port.write({ model, authMode: undefined, kind: 'create', input: { ...input } }, signal);
  await create('Book', { id: 'p', title: 'A book' });
  for (const id of ['1', '2', '3']) await create('Note', { id, text: id, bookId: 'p' });
  await create('Note', { id: '4', text: 'of another', bookId: 'q' });
  const through = { model: 'Book', key: { id: 'p' }, field: 'notes' };
  const first = await port.list({ model: 'Note', authMode: undefined, limit: 2, through }, signal);
  const second = await port.list({ model: 'Note', authMode: undefined, limit: 2, through, nextToken: first.nextToken }, signal);
  expect([...first.rows, ...second.rows].map(({ text }) => text).toSorted()).toEqual(['1', '2', '3']);
  expect(second.nextToken).toBeUndefined();
  const book = await port.list({ model: 'Book', authMode: undefined, through: { model: 'Note', key: { id: '1' }, field: 'book' } }, signal);
  expect(book.rows).toMatchObject([{ id: 'p', title: 'A book' }]);
  const none = await port.list({ model: 'Note', authMode: undefined, through: { ...through, key: { id: 'gone' } } }, signal);
  expect(none).toEqual({ rows: [], nextToken: undefined });
  sandbox.admin.reset();
});

describeDataPort('amplify adapter on the sandbox', {
  // aws-amplify waits five seconds before it connects again.
  patience: 15_000,
  open: () => ({
    port: createAmplifyData(),
    models: createAmplifyModels(),
    dropLine: () => sandbox.api('main').dropConnections(),
    goOffline: () => void sandbox.faults.add({ kind: 'drop', when: 'before' }),
    close() {
      sandbox.faults.clear();
      sandbox.admin.reset();
    },
  }),
});
