import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Amplify } from 'aws-amplify';
import { confirmSignUp, fetchAuthSession, signIn, signUp } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appFolder, type AppFolder } from '../amplify/app-folder.fixture.ts';
import { buildPackage } from '../built-package.fixture.ts';
import { startProcess, type Child } from './child-process.fixture.ts';

let built: ReturnType<typeof buildPackage>;
let app: AppFolder;
const children: Child[] = [];

beforeAll(() => {
  built = buildPackage();
});
afterAll(() => built.remove());
beforeEach(() => {
  app = appFolder({
    'package.json': '{ "name": "inkwell" }',
    'amplify/backend.ts': "import { auth } from './auth';\nimport { defineBackend } from '@aws-amplify/backend';\ndefineBackend({ auth });",
    'amplify/auth.ts': auth("groups: ['admin', 'editor']"),
  });
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.signal('SIGKILL');
    await child.ended;
  }
  app.remove();
});

function auth(more: string): string {
  return `import { defineAuth } from '@aws-amplify/backend';\nexport const auth = defineAuth({ loginWith: { email: true }, ${more} });`;
}

function run(...args: readonly string[]): Child {
  const child = startProcess(process.execPath, [join(built.dist, 'cli.js'), ...args], app.root);
  children.push(child);
  return child;
}

async function serve(...args: readonly string[]): Promise<{ child: Child; url: string }> {
  const child = run('--port', '0', ...args);
  const [, url = ''] = await child.said(/API\s+(\S+)/);
  return { child, url };
}

const outputs = () => JSON.parse(readFileSync(join(app.root, 'amplify_outputs.json'), 'utf8'));

function pointClientAt(url: string): void {
  ConsoleLogger.LOG_LEVEL = 'NONE';
  const { user_pool_id: userPoolId, user_pool_client_id: userPoolClientId } = outputs().auth;
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: `${url}/` } } });
}

describe('foyer-sandbox', () => {
  test('serves the real client, takes up edits, keeps its users and stops cleanly', async () => {
    const { child, url } = await serve();
    expect(child.output()).toMatch(/for development only/);
    await child.said(/by connectToSandbox\('http:\/\/localhost:\d+'\) of @foyer\/sandbox\/connect/);
    pointClientAt(url);

    await signUp({ username: 'ada@example.com', password: 'Analytical-1', options: { userAttributes: {} } });
    const [, code = ''] = await child.said(/Email to ada@example\.com\s+(\d{6})/);
    await confirmSignUp({ username: 'ada@example.com', confirmationCode: code });
    expect((await signIn({ username: 'ada@example.com', password: 'Analytical-1' })).isSignedIn).toBe(true);
    expect((await fetchAuthSession()).tokens?.idToken?.payload['email']).toBe('ada@example.com');

    const before = outputs();
    let mark = child.output().length;
    app.write('amplify/auth.ts', auth("groups: ['admin'], multifactor: { mode: 'OPTIONAL', totp: true }"));
    await child.said(/Took up amplify\/auth\.ts in \d+ ms: mfa, groups changed, outputs rewritten/, mark);
    await child.said(/Dropped the group editor/, mark);
    expect(outputs().auth).toMatchObject({ mfa_configuration: 'OPTIONAL', user_pool_id: before.auth.user_pool_id });

    mark = child.output().length;
    const works = readFileSync(join(app.root, 'amplify/auth.ts'), 'utf8');
    app.write('amplify/auth.ts', 'export const auth: = 3;');
    await child.said(/error amplify\/auth\.ts:1 Syntax error/, mark);
    expect(await (await fetch(`${url}/_foyer/users`)).json()).toMatchObject([{ attributes: { email: 'ada@example.com' } }]);
    expect(outputs().auth.mfa_configuration).toBe('OPTIONAL');

    child.signal('SIGINT');
    expect(await child.ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow('fetch failed');

    app.write('amplify/auth.ts', works);
    const again = await serve();
    expect(await (await fetch(`${again.url}/_foyer/users`)).json()).toHaveLength(1);
    again.child.signal('SIGTERM');
    expect(await again.child.ended).toBe(0);

    const reset = await serve('--reset');
    expect(await (await fetch(`${reset.url}/_foyer/users`)).json()).toEqual([]);
  });

  test('--ephemeral keeps nothing', async () => {
    await serve('--ephemeral');
    expect(existsSync(join(app.root, 'amplify_outputs.json'))).toBe(true);
    expect(existsSync(join(app.root, '.foyer'))).toBe(false);
  });

  test('a seed that is a module does what it likes, and one that was sown is not sown again', async () => {
    app.write('seed.ts', "export default [{ username: 'kit@example.com', status: 'UNCONFIRMED' }] satisfies object[];");
    const first = await serve('--seed', 'seed.ts');
    first.child.signal('SIGTERM');
    await first.child.ended;
    const second = await serve('--seed', 'seed.ts');
    expect(second.child.output()).toMatch(/Seeded 0 of 1 users/);
    expect(await (await fetch(`${second.url}/_foyer/users`)).json()).toMatchObject([{ status: 'UNCONFIRMED' }]);
  });

  test('a seed of users and rows is told with who can sign in, and never with a password', async () => {
    app.write('amplify/data.ts', `import { a, defineData } from '@aws-amplify/backend';
      const schema = a.schema({ Note: a.model({ text: a.string() }).authorization((allow) => allow.owner()) });
      export const data = defineData({ schema });`);
    app.write('amplify/backend.ts', "import { auth } from './auth';\nimport { data } from './data';\nimport { defineBackend } from '@aws-amplify/backend';\ndefineBackend({ auth, data });");
    app.write('seed.ts', `export default {
      users: [{ username: 'ada@example.com', password: 'Analytical-1' }],
      rows: { Note: [{ $by: 'ada@example.com', id: 'n1', text: 'Hello' }] },
    };`);
    const first = await serve('--seed', 'seed.ts');
    await first.child.said(/Sign in\s+ada@example\.com \(passwords: seed\.ts\)/);
    expect(first.child.output()).toMatch(/Seeded 1 of 1 users and 1 of 1 rows/);
    expect(first.child.output()).not.toContain('Analytical-1');
    first.child.signal('SIGTERM');
    await first.child.ended;
    const again = await serve('--seed', 'seed.ts');
    expect(again.child.output()).toMatch(/Seeded 0 of 1 users and 0 of 1 rows/);
    again.child.signal('SIGTERM');
    await again.child.ended;
    expect((await serve('--seed', 'seed.ts', '--reset')).child.output()).toMatch(/Seeded 1 of 1 users and 1 of 1 rows/);
  });

  test('--quiet leaves out messages and the banner, not warnings', async () => {
    app.write('amplify/auth.ts', auth("colour: 'blue'"));
    const child = run('--quiet', '--ephemeral', '--port', '0');
    await child.said(/warning amplify\/auth\.ts:2 defineAuth has no setting named colour/);
    expect(child.output()).not.toMatch(/API/);
  });

  test('generate writes the outputs that serving writes, and ends', async () => {
    const child = run('generate', '--outputs', 'sub/outputs.json');
    expect(await child.ended).toBe(0);
    const generated = JSON.parse(readFileSync(join(app.root, 'sub/outputs.json'), 'utf8'));
    // The ids stay, whatever the package is called later.
    app.write('package.json', '{ "name": "another" }');
    await serve();
    expect(outputs()).toEqual(generated);
  });

  test.each([
    [['--colour'], 2, /Unknown option '--colour'/],
    [['--port', 'x'], 2, /--port wants a port from 0 to 65535, not x/],
    [['deploy'], 2, /knows no command deploy/],
    [['--ephemeral', '--data', 'x'], 2, /leave one of them out/],
    [['--amplify', 'nowhere'], 1, /There is no folder .*nowhere/],
    [['--ephemeral', '--port', '0', '--seed', 'package.json'], 1, /package\.json holds no seed; write a list of users, \{ users, rows \}/],
  ])('%j ends in one clear sentence', async (args, code, sentence) => {
    const child = run(...args);
    expect(await child.ended).toBe(code);
    expect(child.output()).toMatch(sentence);
    expect(child.output().trim().split('\n')).toHaveLength(1);
  });

  test('a busy port is named', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const child = run('--ephemeral', '--port', String(port));
    expect(await child.ended).toBe(1);
    expect(child.output()).toMatch(`Port ${port} is taken`);
    server.close();
  });

  test('--help and --version', async () => {
    const help = run('--help');
    expect(await help.ended).toBe(0);
    expect(help.output()).toMatch(/--ephemeral/);
    const version = run('--version');
    await version.ended;
    expect(version.output()).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
