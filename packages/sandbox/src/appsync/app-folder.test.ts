import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { appFolder } from '../amplify/app-folder.fixture.ts';
import { DefinitionError } from '../amplify/definition-error.ts';
import { loadAmplify } from '../amplify/load-amplify.ts';
import { createSandbox } from '../create-sandbox.ts';
import { appPaths } from '../cli/app-paths.ts';
import { startDevSandbox } from '../cli/dev-sandbox.ts';
import { apiSettings } from './api-settings.ts';

// Making a pool's keys takes seconds where every core is busy.

const BACKEND = `
import { a, defineBackend, defineData, defineFunction } from '@aws-amplify/backend';
const greet = defineFunction({ name: 'greet', entry: './greet.ts', environment: { GREETING: 'hello' } });
const schema = a.schema({
  Greeting: a.customType({ words: a.string(), to: a.string() }),
  greet: a.query().arguments({ to: a.string() }).returns(a.ref('Greeting')).handler(a.handler.function(greet)),
  shout: a.query().returns(a.string()).handler(a.handler.function('byName')),
  later: a.mutation().arguments({ to: a.string() }).handler(a.handler.function(greet).async()),
  both: a.query().arguments({ to: a.string() }).returns(a.ref('Greeting')).handler([a.handler.function(greet), a.handler.function('again')]),
}).authorization((allow) => [allow.publicApiKey(), allow.resource(greet)]);
export const backend = defineBackend({
  greet,
  data: defineData({
    schema,
    functions: { byName: defineFunction({ entry: './shout.ts' }), again: defineFunction({ entry: './again.ts' }) },
    authorizationModes: { defaultAuthorizationMode: 'apiKey' },
  }),
});
`;

test('an app’s functions answer its queries', async () => {
  const app = appFolder({
    'amplify/backend.ts': BACKEND,
    'amplify/greet.ts':
      "import { env } from '$amplify/env/greet';\n" +
      'export const handler = async (event: { arguments: { to: string } }) => ({ words: env.GREETING, to: event.arguments.to });',
    'amplify/shout.ts': 'export const handler = async (event: { fieldName: string }) => event.fieldName.toUpperCase();',
    'amplify/again.ts':
      'export const handler = async (event: { prev: { result: { words: string; to: string } } }) => ' +
      "({ ...event.prev.result, words: event.prev.result.words + ' again' });",
  });
  const definition = await loadAmplify(app.amplify, {});
  const api = apiSettings(definition);
  if (!api) throw new Error('[foyer] The folder defines data.');
  expect(definition.warnings).toEqual([]);
  const sandbox = await createSandbox({ ephemeral: true, apis: { main: api } });
  const reply = await fetch(`${sandbox.url}/graphql`, {
    method: 'POST',
    headers: { 'x-api-key': sandbox.api().apiKey },
    body: JSON.stringify({ query: '{ greet(to: "Ada") { words to } shout both(to: "Grace") { words to } }' }),
  });
  expect(await reply.json()).toEqual({
    data: { greet: { words: 'hello', to: 'Ada' }, shout: 'SHOUT', both: { words: 'hello again', to: 'Grace' } },
  });
  const started = await fetch(`${sandbox.url}/graphql`, {
    method: 'POST',
    headers: { 'x-api-key': sandbox.api().apiKey },
    body: JSON.stringify({ query: 'mutation { later(to: "Ada") { success } }' }),
  });
  expect(await started.json()).toEqual({ data: { later: { success: true } } });
  await sandbox.close();
  app.remove();
});

test('an app’s handlers in JavaScript answer by themselves and from the table of a model', async () => {
  const app = appFolder({
    'amplify/backend.ts': [
      "import { a, defineBackend, defineData } from '@aws-amplify/backend';",
      "import { schema } from './data/schema';",
      "defineBackend({ data: defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } }) });",
    ].join('\n'),
    'amplify/data/schema.ts': [
      "import { a } from '@aws-amplify/backend';",
      'export const schema = a.schema({',
      '  Post: a.model({ title: a.string(), likes: a.integer() }),',
      "  like: a.mutation().arguments({ id: a.id().required() }).returns(a.ref('Post')).handler(a.handler.custom({ dataSource: a.ref('Post'), entry: './like.js' })),",
      "  praise: a.mutation().arguments({ id: a.id().required() }).returns(a.ref('Post')).handler(a.handler.custom({ dataSource: a.ref('Post'), entry: './praise.js' })),",
      "  greet: a.query().arguments({ to: a.string() }).returns(a.string()).handler([a.handler.custom({ entry: './greet.js' }), a.handler.custom({ entry: './shout.js' })]),",
      '}).authorization((allow) => [allow.publicApiKey()]);',
    ].join('\n'),
    'amplify/data/like.js': `import { util } from '@aws-appsync/utils';
      export function request(ctx) {
        return {
          operation: 'UpdateItem', key: util.dynamodb.toMapValues({ id: ctx.args.id }),
          update: { expression: 'ADD likes :one SET #t = if_not_exists(#t, :none)', expressionNames: { '#t': 'title' }, expressionValues: { ':one': { N: 1 }, ':none': { S: 'none' } } },
        };
      }
      export const response = (ctx) => ctx.result;`,
    'amplify/data/praise.js': `import * as ddb from '@aws-appsync/utils/dynamodb';
      export const request = (ctx) => ddb.update({ key: { id: ctx.args.id }, update: { likes: ddb.operations.increment(10) } });
      export const response = (ctx) => ctx.result;`,
    'amplify/data/greet.js': `import { runtime, util } from '@aws-appsync/utils';
      export const request = (ctx) => {
        if (ctx.args.to === 'nobody') util.error('There is nobody.', 'Nobody');
        ctx.stash.mark = '!';
        if (ctx.args.to === 'next') runtime.earlyReturn('early');
        if (ctx.args.to === 'end') runtime.earlyReturn('early', { skipTo: 'END' });
        return { payload: 'Hello ' + ctx.args.to };
      };
      export const response = (ctx) => ctx.result;`,
    'amplify/data/shout.js': `export const request = (ctx) => ({ payload: ctx.prev.result.toUpperCase() + ctx.stash.mark });
      export const response = (ctx) => ctx.result;`,
  });
  const definition = await loadAmplify(app.amplify, {});
  expect(definition.warnings).toEqual([]);
  const sandbox = await createSandbox({ ephemeral: true, apis: { main: apiSettings(definition) ?? { schema: '' } } });
  const ask = async (query: string): Promise<unknown> => {
    const reply = await fetch(`${sandbox.url}/graphql`, { method: 'POST', headers: { 'x-api-key': sandbox.api().apiKey }, body: JSON.stringify({ query }) });
    return reply.json();
  };
  expect(await ask('{ greet(to: "Ada") }')).toEqual({ data: { greet: 'HELLO ADA!' } });
  expect(await ask('{ greet(to: "next") }')).toEqual({ data: { greet: 'EARLY!' } });
  expect(await ask('{ greet(to: "end") }')).toEqual({ data: { greet: 'early' } });
  expect(await ask('{ greet(to: "nobody") }')).toMatchObject({ data: { greet: null }, errors: [{ errorType: 'Nobody', message: 'There is nobody.' }] });
  await ask('mutation { createPost(input: { id: "1", title: "One" }) { id } }');
  expect(await ask('mutation { like(id: "1") { title likes } }')).toEqual({ data: { like: { title: 'One', likes: 1 } } });
  expect(await ask('mutation { praise(id: "1") { title likes } }')).toEqual({ data: { praise: { title: 'One', likes: 11 } } });
  expect(sandbox.api().rows('Post')).toMatchObject([{ id: '1', title: 'One', likes: 11 }]);
  await sandbox.close();
  app.remove();
});

test('an app’s authorizer lets in whom it knows', async () => {
  const app = appFolder({
    'amplify/backend.ts': [
      "import { a, defineBackend, defineData, defineFunction } from '@aws-amplify/backend';",
      "const schema = a.schema({ Note: a.model({ text: a.string() }) }).authorization((allow) => [allow.custom()]);",
      "const door = defineFunction({ entry: './door.ts' });",
      "defineBackend({ door, data: defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'lambda', lambdaAuthorizationMode: { function: door } } }) });",
    ].join('\n'),
    'amplify/door.ts':
      'export const handler = async (event: { authorizationToken: string }) => ({ isAuthorized: event.authorizationToken === \'open\' });',
  });
  const definition = await loadAmplify(app.amplify, {});
  expect(definition.warnings).toEqual([]);
  const sandbox = await createSandbox({ ephemeral: true, apis: { main: apiSettings(definition) ?? { schema: '' } } });
  const ask = (authorization: string) =>
    fetch(`${sandbox.url}/graphql`, { method: 'POST', headers: { authorization }, body: JSON.stringify({ query: '{ listNotes { items { id } } }' }) });
  expect(await (await ask('open')).json()).toEqual({ data: { listNotes: { items: [] } } });
  expect((await ask('shut')).status).toBe(401);
  await sandbox.close();
  app.remove();
});

test.each([
  ["a.schema({ Post: a.model({ blog: a.belongsTo('Blog', 'blogId'), blogId: a.id() }) }).authorization((allow) => [allow.publicApiKey()])", /Blog/],
  ['"type Post @model { author: Nobody }"', /Nobody/],
  ['"type Post {"', /Syntax Error/],
])('%s is refused with its line', async (schema, words) => {
  const app = appFolder({
    'amplify/backend.ts': [
      "import { a, defineBackend, defineData } from '@aws-amplify/backend';",
      `const schema = ${schema};`,
      'defineBackend({ data: defineData({ schema }) });',
    ].join('\n'),
  });
  const failure: unknown = await loadAmplify(app.amplify, {}).catch((error: unknown) => error);
  app.remove();
  expect(failure).toBeInstanceOf(DefinitionError);
  expect(failure).toMatchObject({ message: expect.stringMatching(words), place: { line: 3 } });
});

test('what does not run is named', async () => {
  const app = appFolder({
    'amplify/backend.ts': [
      "import { a, defineBackend, defineData } from '@aws-amplify/backend';",
      'const schema = a.schema({',
      "  sum: a.query().returns(a.integer()).handler(a.handler.custom({ dataSource: 'Elsewhere', entry: './sum.js' })).authorization((allow) => [allow.publicApiKey()]),",
      "  mix: a.query().returns(a.integer()).handler(a.handler.custom({ entry: './mix.js' })).authorization((allow) => [allow.publicApiKey()]),",
      "  tell: a.generation({ aiModel: a.ai.model('Claude 3 Haiku'), systemPrompt: 'Tell' }).returns(a.string()).authorization((allow) => [allow.authenticated()]),",
      '});',
      'defineBackend({ data: defineData({ schema }) });',
    ].join('\n'),
    'amplify/mix.js': "import { util } from '@aws-appsync/utils';\nexport const request = () => ({ payload: util.math.roundNum(util.time.nowEpochSeconds()) + util.autoId().length });\nexport const response = (ctx) => ctx.result;",
  });
  const { warnings } = await loadAmplify(app.amplify, {});
  app.remove();
  expect(warnings).toMatchObject([
    { text: expect.stringMatching(/Query\.sum asks the data source Elsewhere/), place: { line: 7 } },
    { text: expect.stringMatching(/Query\.mix uses util\.math\.roundNum, which/), place: { line: 7 } },
    { text: expect.stringMatching(/answers Query\.tell/), place: { line: 7 } },
  ]);
});

const dataBackend = (fields: string) => `
import { a, defineBackend, defineData } from '@aws-amplify/backend';
const schema = a.schema({ Post: a.model({ ${fields} }) }).authorization((allow) => [allow.publicApiKey()]);
export const backend = defineBackend({ data: defineData({ schema }) });
`;

test('an edit of the schema is served at once, over the rows of before', async () => {
  const app = appFolder({ 'amplify/backend.ts': dataBackend('title: a.string()') });
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  const report = { info: note, warn: note, error: note };
  const dev = await startDevSandbox({ paths: appPaths({ amplify: app.amplify }), port: 0, ephemeral: true, report });
  const api = dev.sandbox.api();
  const ask = async (query: string) => {
    const reply = await fetch(`${dev.sandbox.url}/graphql`, {
      method: 'POST',
      headers: { 'x-api-key': api.apiKey },
      body: JSON.stringify({ query }),
    });
    return reply.json();
  };
  await ask('mutation { createPost(input: { title: "Kept" }) { id } }');
  app.write('amplify/backend.ts', dataBackend("title: a.string(), color: a.string().default('red')"));
  await vi.waitFor(() => expect(lines.join()).toContain('outputs rewritten'));
  await ask('mutation { createPost(input: { title: "New" }) { id } }');
  expect(await ask('{ listPosts { items { title color } } }')).toEqual({
    data: { listPosts: { items: [{ title: 'Kept', color: null }, { title: 'New', color: 'red' }] } },
  });
  expect(readFileSync(join(app.root, 'amplify_outputs.json'), 'utf8')).toContain('"color"');
  await dev.close();
  app.remove();
});
