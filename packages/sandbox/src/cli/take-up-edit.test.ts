import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { authBackend } from '../amplify/app-folder.fixture.ts';
import { call } from '../testing/call.ts';
import { serveApp, type DevApp } from './dev-sandbox.fixture.ts';

const BACKEND = `
  import { a, defineAuth, defineBackend, defineData, defineFunction, defineStorage } from '@aws-amplify/backend';
  const schema = a.schema({
    Note: a.model({ text: a.string() }).authorization((allow) => allow.publicApiKey()),
  });
  defineBackend({
    auth: defineAuth({ loginWith: { email: true }, triggers: { preSignUp: defineFunction({ name: 'greet', entry: './greet.ts' }) } }),
    data: defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } }),
    storage: defineStorage({ name: 'pictures' }),
  });`;
const BARE = authBackend('{ loginWith: { email: true } }');
const GREET = 'export const handler = async (event) => event;';

/** Writes a file, and answers what was said of it, a line each. */
async function edit({ app, said }: DevApp, path: string, text: string): Promise<readonly string[]> {
  const before = said.length;
  app.write(path, text);
  await vi.waitUntil(() => said.slice(before).some((line) => line.includes('Took up') || line.startsWith('error')));
  return said.slice(before).map((line) => line.replace(/ in \d+ ms/, ''));
}

async function statusOfApi(url: string): Promise<number> {
  return (await fetch(`${url}/graphql`, { method: 'POST', body: '{}' })).status;
}

test('an edit is told by what it changes: models, operations, rules of buckets, functions', async () => {
  const served = await serveApp({ 'amplify/backend.ts': BACKEND, 'amplify/greet.ts': GREET }, { ephemeral: true });
  const grown = BACKEND.replace('text: a.string()', 'text: a.string(), pinned: a.boolean()').replace('Note: a', "Mood: a.enum(['GOOD']), Note: a");
  expect(await edit(served, 'amplify/backend.ts', grown)).toEqual([
    'info Took up amplify/backend.ts: model Note changed, enum Mood added, outputs rewritten.',
  ]);
  const open = grown.replace("name: 'pictures'", "name: 'pictures', access: (allow) => ({ 'public/*': [allow.guest.to(['read'])] })");
  expect(await edit(served, 'amplify/backend.ts', open)).toEqual([
    'info Took up amplify/backend.ts: bucket pictures changed, outputs rewritten.',
  ]);
  expect(await edit(served, 'amplify/greet.ts', `${GREET}\n`)).toEqual(['info Took up amplify/greet.ts: function greet changed.']);
  expect(await edit(served, 'amplify/backend.ts', `${open}\n`)).toEqual(['info Took up amplify/backend.ts: definitions as before, their code read anew.']);
});

test('an edit of code alone is told as well: a handler, a text of messages, outputs, a file that others import', async () => {
  const backend = `
    import { a, defineAuth, defineBackend, defineData, defineFunction } from '@aws-amplify/backend';
    const schema = a.schema({
      echo: a.query().returns(a.string()).authorization((allow) => allow.publicApiKey()).handler(a.handler.custom({ entry: './echo.js' })),
    });
    const backend = defineBackend({
      auth: defineAuth({
        loginWith: { email: { verificationEmailBody: (code) => 'Hello ' + code() } },
        triggers: { preSignUp: defineFunction({ name: 'greet', entry: './greet.ts' }) },
      }),
      data: defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } }),
    });
    backend.addOutput({ custom: { colour: 'red' } });`;
  const echo = "export const request = () => ({ payload: 'a' });\nexport const response = (context) => context.result;";
  const served = await serveApp(
    {
      'amplify/backend.ts': backend,
      'amplify/echo.js': echo,
      'amplify/greet.ts': "import { words } from './words.ts';\nexport const handler = async (event) => (words, event);",
      'amplify/words.ts': "export const words = 'Hello';",
    },
    { ephemeral: true },
  );
  expect(await edit(served, 'amplify/echo.js', echo.replace("'a'", "'b'"))).toEqual(['info Took up amplify/echo.js: handler Query.echo changed.']);
  expect(await edit(served, 'amplify/words.ts', "export const words = 'Hi';")).toEqual([
    'info Took up amplify/words.ts: definitions as before, their code read anew.',
  ]);
  const polite = backend.replace('Hello', 'Dear reader');
  expect(await edit(served, 'amplify/backend.ts', polite)).toEqual(['info Took up amplify/backend.ts: verification changed.']);
  expect(await edit(served, 'amplify/backend.ts', polite.replace('red', 'blue'))).toEqual([
    'info Took up amplify/backend.ts: added outputs changed, outputs rewritten.',
  ]);
});

test('what an edit leaves without a definition is counted, out of reach, and there again when it comes back', async () => {
  const served = await serveApp({ 'amplify/backend.ts': BACKEND, 'amplify/greet.ts': GREET }, { ephemeral: true });
  const { sandbox } = served.dev;
  await sandbox.api().seed({ Note: [{ id: 'n1', text: 'Hello' }, { id: 'n2', text: 'World' }] });
  await sandbox.bucket().put('a.txt', 'Hello');
  expect(await statusOfApi(sandbox.url)).toBe(401);

  expect(await edit(served, 'amplify/backend.ts', BARE)).toEqual([
    'info Took up amplify/backend.ts: triggers changed, model Note, authorization modes, bucket pictures, function greet gone, outputs rewritten.',
    'warn The model Note is gone; the sandbox keeps its 2 rows until it comes back, or until --reset.',
    'warn The bucket pictures is gone; the sandbox keeps its 1 object until it comes back, or until --reset.',
  ]);
  expect(await statusOfApi(sandbox.url)).toBe(404);
  expect(() => sandbox.api()).toThrow('The sandbox has no data API');

  await edit(served, 'amplify/backend.ts', BACKEND);
  expect(await statusOfApi(sandbox.url)).toBe(401);
  expect(sandbox.api().rows('Note')).toHaveLength(2);
  expect(sandbox.bucket().objects()).toHaveLength(1);
});

test('where an edit cannot be taken up whole, all of before is served on', async () => {
  const served = await serveApp({ 'amplify/backend.ts': BARE }, { ephemeral: true });
  const outputs = join(served.app.root, 'amplify_outputs.json');
  rmSync(outputs);
  mkdirSync(outputs);
  const [said = ''] = await edit(served, 'amplify/backend.ts', authBackend("{ loginWith: { email: true }, groups: ['admin'] }"));
  expect(said).toMatch(/^error EISDIR.*\n {6}The definitions of before are still served\.$/);
  expect(served.dev.sandbox.pool('main').settings.groups).toEqual([]);
  expect(served.dev.definition().auth?.settings.groups).toEqual([]);

  rmSync(outputs, { recursive: true });
  expect(await edit(served, 'amplify/backend.ts', authBackend("{ loginWith: { email: true }, groups: ['editor'] }"))).toEqual([
    'info Took up amplify/backend.ts: groups changed, outputs rewritten.',
  ]);
  expect(existsSync(outputs)).toBe(true);
});

test('what is not built into the sandbox is a warning, which is heard also where information is not', async () => {
  const { dev, said } = await serveApp({ 'amplify/backend.ts': BARE }, { ephemeral: true });
  expect((await call(dev.sandbox, 'AdminEnableUser', {})).status).toBe(400);
  expect(said).toContain('warn cognito-idp: the operation AdminEnableUser is not built into the sandbox');
});
