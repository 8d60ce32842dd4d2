import { signIn, signOut } from 'aws-amplify/auth';
import { expect, test, vi } from 'vitest';
import { authBackend } from '../amplify/app-folder.fixture.ts';
import { pointAmplifyAt } from '../testing/amplify.ts';
import { serveApp, type DevApp } from './dev-sandbox.fixture.ts';

const PASSWORD = 'Analytical-1';
const byEmail = authBackend('{ loginWith: { email: true } }');
const byPhone = authBackend('{ loginWith: { phone: true } }');
const byEither = authBackend('{ loginWith: { email: true, phone: true } }');
const byUsername = authBackend('{ loginWith: { email: true } }', 'cfnUserPool.usernameAttributes = [];');

async function edit({ app, said }: DevApp, backend: string): Promise<string> {
  const before = said.length;
  app.write('amplify/backend.ts', backend);
  return vi.waitUntil(() => said.slice(before).find((line) => line.includes('AWS would begin a new pool')));
}

async function signsIn({ dev }: DevApp, username: string): Promise<string> {
  pointAmplifyAt(dev.sandbox);
  try {
    return (await signIn({ username, password: PASSWORD })).nextStep.signInStep;
  } catch (error) {
    return String(error);
  } finally {
    await signOut();
  }
}

test('who signed in by what an edit takes away is told of, and can sign in when it comes back', async () => {
  const served = await serveApp({ 'amplify/backend.ts': byEmail }, { ephemeral: true });
  await served.dev.sandbox.admin.createUser({ username: 'ada@example.com', password: PASSWORD });
  await served.dev.sandbox.admin.createUser({ username: 'kit@example.com', password: PASSWORD });
  expect(await signsIn(served, 'ada@example.com')).toBe('DONE');

  expect(await edit(served, byPhone)).toBe(
    'warn usernameAttributes changed: AWS would begin a new pool and lose its users. The sandbox keeps its 2 users: ' +
      '2 can no longer sign in by email; --reset drops them.',
  );
  expect(await signsIn(served, 'ada@example.com')).toBe('NotAuthorizedException: Incorrect username or password.');

  expect(await edit(served, byEmail)).toMatch(/keeps its 2 users: all sign in as before; --reset drops them\.$/);
  expect(await signsIn(served, 'ada@example.com')).toBe('DONE');
});

test('who loses nothing by an edit signs in as before', async () => {
  const served = await serveApp({ 'amplify/backend.ts': byUsername }, { ephemeral: true });
  await served.dev.sandbox.admin.createUser({ username: 'ada', password: PASSWORD });
  expect(await edit(served, byEmail)).toMatch(/keeps its 1 user: all sign in as before/);
  expect(await signsIn(served, 'ada')).toBe('DONE');
  expect(await edit(served, byEither)).toMatch(/all sign in as before/);
  expect(await signsIn(served, 'ada')).toBe('DONE');
});
