import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Locator } from 'playwright';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { chromium as launchOptions } from '../chromium.mjs';
import { publicEntries } from '../size/entries.mjs';
import { bundle } from '../size/bundle.mjs';
import { waitForAnswer } from '../setup/ports.mjs';
import { root, run, start } from '../setup/run.mjs';
import { freePort } from './free-port.ts';
import { knownSum } from './known-sum.ts';
import { env, makeApp, runIn } from './make-app.ts';
import { writeReadmeApp } from './readme-app.ts';

const contentTypes: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const hooks = new URL('./react-server-hooks.mjs', import.meta.url).href;
const entries: string[] = publicEntries(root);
/** One language stands for all: they are made alike. */
const isAnotherLanguage = (entry: string) => entry.includes('/locales/') && !entry.endsWith('/ar');
const scripts = entries.filter((entry) => !entry.endsWith('.css') && !entry.startsWith('@foyer/sandbox') && !isAnotherLanguage(entry));

const white = 'rgb(255, 255, 255)';

/** What somebody types to sign up, by the labels of the fields. */
const ada = { Email: 'ada@example.com', Name: 'Ada', Password: 'Analytical-1', 'Confirm password': 'Analytical-1' };

let app = '';

/** What strict TypeScript says of the app and of our declarations; those of others have faults of their own. */
const typeErrorsIn = async (folder: string) => {
  const { output } = await run('node_modules/.bin/tsc', ['-p', '.', '--pretty', 'false'], { cwd: folder, quiet: true });
  return output.split('\n').filter((line: string) => /^(src|amplify|node_modules\/@foyer)\/.*error TS/.test(line));
};

/** The files that an app brings along which imports just this. */
const modulesOf = async (name: string) => {
  const code = `import { ${name} } from '@foyer/ui-react'; console.log(${name});`;
  const { modules } = await bundle({ root: app, code });
  return modules.join('\n');
};

beforeAll(async () => {
  app = await makeApp('vite-app', inject('workplace'), inject('tarballs'));
  await runIn(app, 'node_modules/.bin/vite', ['build']);
});

describe('an empty Vite app with the tarballs installed', () => {
  it('type-checks, the declarations of the packages and the apps of Amplify UI with it, except where a prop has the wrong type', async () => {
    await cp(join(root, 'packages/ui-react/src/amplify-ui/apps'), join(app, 'src/amplify-ui'), { recursive: true });
    const file = join(app, 'src/wrong.tsx');
    await writeFile(file, `import { Authenticator } from '@foyer/ui-react'; export const wrong = <Authenticator variation="sideways" />;`);
    expect(await typeErrorsIn(app)).toEqual([expect.stringMatching(/^src\/wrong\.tsx.*error TS2322/)]);
    await rm(file);
  });

  it('is built, and shows the sign-in form with its stylesheet, light where nothing is said and dark where that is said', async () => {
    const browser = await chromium.launch(launchOptions());
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (/error|warning/.test(message.type())) faults.push(message.text());
    });
    await page.route('http://localhost/**', async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
      const contentType = contentTypes[name.split('.').at(-1) ?? ''] ?? 'text/plain';
      await route.fulfill({ contentType, body: name === 'favicon.ico' ? '' : await readFile(join(app, 'dist', name)) });
    });
    await page.goto('http://localhost/');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    const card = page.locator('[data-foyer-part]').first();
    expect(await card.evaluate((element) => getComputedStyle(element).getPropertyValue('--foyer-color-accent'))).not.toBe('');
    const background = (card: Locator) => card.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await background(page.locator('[data-foyer-part="card"]').first())).toBe(white);
    expect(await background(page.locator('.night'))).not.toMatch(new RegExp(`${white}|rgba\\(0, 0, 0, 0\\)`));
    await browser.close();
    expect(faults).toEqual([]);
  });

  it('ships no vanilla-extract at run time, and no sandbox', async () => {
    const assets = await readdir(join(app, 'dist/assets'));
    const code = await Promise.all(assets.map((name) => readFile(join(app, 'dist/assets', name), 'utf8')));
    expect(code.join('\n')).not.toMatch(/vanilla-extract|_foyer\/mailbox/);
  });
});

describe('the app that the README makes', () => {
  it('type-checks once its outputs are generated, and signs somebody up on the sandbox that Vite starts', async () => {
    const [port, sandboxPort] = [await freePort(), await freePort()];
    const folder = await writeReadmeApp(app, sandboxPort);
    await runIn(folder, '../node_modules/.bin/foyer-sandbox', ['generate']);
    await runIn(folder, '../node_modules/.bin/tsc', ['-p', '.']);
    const url = `http://localhost:${port}`;
    const server = start('../node_modules/.bin/vite', ['--port', String(port), '--strictPort'], { cwd: folder, env, quiet: true });
    const browser = await chromium.launch(launchOptions());
    try {
      if (!(await waitForAnswer(url))) throw new Error('Vite does not answer.');
      const page = await browser.newPage();
      await page.goto(url);
      await page.getByRole('tab', { name: 'Create account' }).click();
      for (const [label, value] of Object.entries(ada)) await page.getByLabel(label, { exact: true }).fill(value);
      await page.getByRole('button', { name: 'Create account' }).click();
      await page.getByRole('heading', { name: 'Confirm your account' }).waitFor();
      const [{ code }]: [{ code: string }] = await (await fetch(`http://localhost:${sandboxPort}/_foyer/messages`)).json();
      await page.getByLabel('Code').fill(code);
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.getByRole('heading', { name: `Hello, ${ada.Email}` }).waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});

describe('the worker of checksums', () => {
  it.each([
    ['a development server, which bundles dependencies', []],
    ['a build', ['preview']],
  ])('is found in %s', async (_, command) => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const server = start('node_modules/.bin/vite', [...command, '--port', String(port), '--strictPort'], { cwd: app, quiet: true });
    const browser = await chromium.launch(launchOptions());
    try {
      if (!(await waitForAnswer(url))) throw new Error('Vite does not answer.');
      const page = await browser.newPage();
      const warnings: string[] = [];
      page.on('console', (message) => void (message.text().startsWith('[foyer]') && warnings.push(message.text())));
      await page.goto(url);
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      expect(await page.evaluate(() => (globalThis as typeof globalThis & { sum(): Promise<string> }).sum())).toBe(knownSum);
      expect(page.workers()).toHaveLength(1);
      expect(warnings).toEqual([]);
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});

describe('tree-shaking', () => {
  it('leaves XState and aws-amplify out of an app that imports Button alone', async () => {
    const modules = await modulesOf('Button');
    expect(modules).toMatch(/@foyer\/ui-react\/dist/);
    expect(modules).not.toMatch(/node_modules\/(xstate|@xstate|aws-amplify|@aws-amplify)\//);
  });

  it('and is seen to tell the difference: the Authenticator brings both', async () => {
    const modules = await modulesOf('Authenticator');
    expect(modules).toMatch(/node_modules\/xstate\//);
    expect(modules).toMatch(/node_modules\/@?aws-amplify\//);
  });
});

describe('server components', () => {
  it.each(scripts)('may import %s', async (entry) => {
    const code = `import { register } from 'node:module'; register(${JSON.stringify(hooks)}); await import('${entry}');`;
    await runIn(app, 'node', ['--conditions', 'react-server', '--input-type=module', '--eval', code]);
  });

  it('and the check can fail: a client module without its first line does not load', async () => {
    const code = `import { createContext } from 'react'; createContext(null);`;
    await expect(runIn(app, 'node', ['--conditions', 'react-server', '--input-type=module', '--eval', code])).rejects.toThrow();
  });
});

describe('the sandbox', () => {
  it('says what it can do', async () => {
    expect(await runIn(app, 'node_modules/.bin/foyer-sandbox', ['--help'])).toMatch(/foyer-sandbox/);
  });

  it.each(entries.filter((entry) => entry.startsWith('@foyer/sandbox')))('%s loads in Node', async (entry) => {
    await runIn(app, 'node', ['--input-type=module', '--eval', `await import('${entry}');`]);
  });
});
