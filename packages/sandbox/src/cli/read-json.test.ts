import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { appFolder, authBackend } from '../amplify/app-folder.fixture.ts';
import { serveFolder } from './dev-sandbox.fixture.ts';

test.each([
  ['a seed that is not there', { seed: 'no-seed.json' }, {}, /There is no seed .*no-seed\.json: correct its name, or leave it out\.$/],
  ['a seed that is no JSON', { seed: 'seed.json' }, { 'seed.json': '[{]' }, /seed\.json cannot be read as JSON: .+/],
  ['a package.json that is no JSON', {}, { 'package.json': '{ name: x }' }, /package\.json cannot be read as JSON: .+/],
])('%s is named', async (_what, { seed }: { seed?: string }, files, sentence) => {
  const app = appFolder({ 'amplify/backend.ts': authBackend('{ loginWith: { email: true } }'), ...files });
  onTestFinished(() => app.remove());
  await expect(serveFolder(app, { ephemeral: true, seed: seed && join(app.root, seed) })).rejects.toThrow(sentence);
});
