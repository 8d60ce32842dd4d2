import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchUserAttributes, signIn, signOut } from 'aws-amplify/auth';
import { expect, it, onTestFinished } from 'vitest';
import seed from '../../demo/seed.ts';
import config from '../../demo/vite.config.ts';
import { appPaths } from '../../packages/sandbox/src/cli/app-paths.ts';
import { collectReport } from '../../packages/sandbox/src/cli/dev-sandbox.fixture.ts';
import { startDevSandbox } from '../../packages/sandbox/src/cli/dev-sandbox.ts';
import { pointAmplifyAt } from '../../packages/sandbox/src/testing/amplify.ts';

const demo = fileURLToPath(new URL('../../demo/', import.meta.url));

/** Serves what `npm start` serves, with everything that is written in a folder of its own. */
const serveDemo = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-demo-'));
  const report = collectReport();
  const dev = await startDevSandbox({
    paths: appPaths({ amplify: `${demo}amplify`, outputs: join(folder, 'amplify_outputs.json'), data: folder }),
    port: 0,
    ephemeral: true,
    seed: `${demo}seed.ts`,
    report,
  });
  onTestFinished(async () => {
    await dev.close();
    rmSync(folder, { recursive: true });
  });
  return { dev, said: report.lines };
};

it('begins with the posts and the people of its seed, who sign in, and lets them back where it listens', async () => {
  const { dev, said } = await serveDemo();
  expect(said.filter((line) => !line.startsWith('info'))).toEqual([]);
  expect(said[0]).toMatch(/^info Seeded 2 of 2 users and (\d+) of \1 rows; the others were there\.$/);
  expect(dev.sandbox.api().rows('Blog')).toHaveLength(seed.rows.Blog.length);
  const { oauth } = dev.definition().auth?.settings ?? {};
  expect(oauth?.callbackUrls).toContain(`http://localhost:${config.server?.port}/`);
  expect(oauth?.logoutUrls).toContain(`http://localhost:${config.server?.port}/`);

  pointAmplifyAt(dev.sandbox, dev.sandbox.api().name);
  for (const { username, password, attributes } of seed.users) {
    await signIn({ username, password });
    expect(await fetchUserAttributes()).toMatchObject({ email: username, ...attributes });
    await signOut();
  }
});
