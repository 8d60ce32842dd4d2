import { relative } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { appFolder } from './app-folder.fixture.ts';
import { loadAmplify } from './load-amplify.ts';

const listed = vi.hoisted((): unknown[][] => []);
vi.mock(import('node:fs'), async (importActual) => {
  const actual = await importActual();
  const readdirSync = new Proxy(actual.readdirSync, {
    apply(target, self, given) {
      listed.push(given);
      return Reflect.apply(target, self, given);
    },
  });
  return { ...actual, readdirSync };
});

test('what is installed in the folder is not walked through, as it would be at each edit', async () => {
  const app = appFolder({
    'amplify/backend.ts': "import { queue } from './jobs/queue';\nimport { defineAuth, defineBackend } from '@aws-amplify/backend';\nexport default queue;\ndefineBackend({ auth: defineAuth({ loginWith: { email: true } }) });",
    'amplify/jobs/queue.ts': "import { Queue } from 'aws-cdk-lib/aws-sqs';\nexport const queue = Queue;",
    'amplify/node_modules/aws-cdk-lib/aws-s3/index.js': "throw new Error('The real CDK.');",
  });
  onTestFinished(() => app.remove());
  expect((await loadAmplify(app.amplify, {})).auth?.settings.usernameAttributes).toEqual(['email']);
  const folders = listed.filter(([path]) => String(path).startsWith(app.amplify));
  expect(folders.map(([path]) => relative(app.root, String(path)))).toEqual(['amplify', 'amplify/jobs']);
  expect(folders).not.toContainEqual([expect.anything(), expect.objectContaining({ recursive: true })]);
});
