import { createSandbox, type Sandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { ConsoleLogger, parseAmplifyConfig } from 'aws-amplify/utils';
import { afterAll, beforeAll, vi } from 'vitest';
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
