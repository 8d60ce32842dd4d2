import { createSandbox, type Sandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { ConsoleLogger, parseAmplifyConfig } from 'aws-amplify/utils';
import { afterAll, beforeAll, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { PagePort } from '../../../ports/page.ts';

interface ModelParts {
  readonly name: string;
  readonly plural: string;
  readonly fields: readonly { readonly name: string }[];
  readonly attributes?: readonly object[];
  /** The fields of its primary key. @default ['id'] */
  readonly key?: readonly string[];
}

/** A field as `amplify_outputs.json` has it, by Amplify's own hand. */
export const field = (name: string, type: string | object, more: object = {}) =>
  ({ name, type, isArray: false, isRequired: false, attributes: [], ...more });

export const TIMES = ['createdAt', 'updatedAt'].map((name) => field(name, 'AWSDateTime', { isReadOnly: true }));

/** A model as `amplify_outputs.json` has it. */
export const model = ({ name, plural, fields, attributes = [], key: [partition, ...sort] = ['id'] }: ModelParts) => ({
  name,
  pluralName: plural,
  syncable: true,
  fields: Object.fromEntries(fields.map((one) => [one.name, one])),
  attributes: [{ type: 'model', properties: {} }, ...attributes],
  primaryKeyInfo: { isCustomPrimaryKey: partition !== 'id', primaryKeyFieldName: partition, sortKeyFieldNames: sort },
});

/** A post that guests may read and write, in GraphQL and as the client knows it. */
export const post = {
  schema: `
    type Post @model @auth(rules: [{ allow: public, provider: apiKey }]) {
      id: ID! @primaryKey
      title: String!
      body: String
      rank: Int
      tags: [String]
    }`,
  model: model({
    name: 'Post',
    plural: 'Posts',
    fields: [
      field('id', 'ID', { isRequired: true }),
      field('title', 'String', { isRequired: true }),
      field('body', 'String'),
      field('rank', 'Int'),
      field('tags', 'String', { isArray: true, isArrayNullable: true }),
      ...TIMES,
    ],
    attributes: [
      { type: 'auth', properties: { rules: [{ allow: 'public', provider: 'apiKey', operations: ['create', 'update', 'delete', 'read'] }] } },
    ],
  }),
};

/** Time as it is, and a frame of a few milliseconds. */
export const timedPage: PagePort = {
  now: () => Date.now(),
  uuid: () => crypto.randomUUID(),
  frame: (run) => void setTimeout(run, 5),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
  online: () => true,
  warn: () => {},
  watch: () => () => {},
};

interface DataSandboxSettings {
  readonly schema: string;
  readonly models: readonly ReturnType<typeof model>[];
  readonly enums?: Readonly<Record<string, readonly string[]>>;
  /** By what it is opened where a call does not say. @default 'apiKey' */
  readonly defaultMode?: 'apiKey' | 'userPool';
}

/** A sandbox with one data API and one user pool, at which the real client points while the tests of a file run. */
export function withDataSandbox({ schema, models, enums = {}, defaultMode = 'apiKey' }: DataSandboxSettings): { readonly sandbox: Sandbox } {
  let running: Sandbox | undefined;
  beforeAll(async () => {
    // It warns of an endpoint that is not Amazon's, which is what these tests are about.
    ConsoleLogger.LOG_LEVEL = 'NONE';
    // Node 20 has no WebSocket of its own.
    vi.stubGlobal('WebSocket', WebSocket);
    running = await createSandbox({
      ephemeral: true,
      apis: { main: { schema, authorizationModes: { defaultAuthorizationMode: defaultMode, apiKeyAuthorizationMode: { expiresInDays: 30 } } } },
    });
    const data = {
      url: 'https://api.example',
      aws_region: 'us-east-1',
      default_authorization_type: defaultMode === 'apiKey' ? 'API_KEY' : 'AMAZON_COGNITO_USER_POOLS',
      authorization_types: [],
      api_key: running.api('main').apiKey,
      model_introspection: {
        version: 1,
        models: Object.fromEntries(models.map((one) => [one.name, one])),
        enums: Object.fromEntries(Object.entries(enums).map(([name, values]) => [name, { name, values }])),
        nonModels: {},
      },
    };
    const graphql = parseAmplifyConfig(JSON.parse(JSON.stringify({ version: '1.4', data }))).API?.GraphQL;
    if (!graphql) throw new Error('The client reads no data API in the outputs.');
    const { userPoolId, clientId } = running.pool('main');
    const Cognito = { userPoolId, userPoolClientId: clientId, userPoolEndpoint: running.url };
    // In capitals the scheme survives the client's own rewriting to wss.
    Amplify.configure({ Auth: { Cognito }, API: { GraphQL: { ...graphql, endpoint: `${running.url.replace('http', 'HTTP')}/graphql` } } });
  });
  afterAll(async () => {
    await running?.close();
    vi.unstubAllGlobals();
  });
  return {
    get sandbox() {
      if (!running) throw new Error('The sandbox runs while tests run: ask for it there.');
      return running;
    },
  };
}
