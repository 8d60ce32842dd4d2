import { createSandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { ConsoleLogger } from 'aws-amplify/utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import { AuthError } from '../../../errors/auth-error.ts';
import { Secret } from '../../../secret.ts';
import { createAmplifyAuth } from './amplify-auth.ts';

test('a pool that tracks no devices remembers none, and the developer is told', async () => {
  // It warns of an endpoint that is not Amazon's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  const sandbox = await createSandbox({ ephemeral: true });
  onTestFinished(() => sandbox.close());
  const { userPoolId, clientId } = sandbox.pool('main');
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: sandbox.url } } });
  await sandbox.admin.createUser({ username: 'ana@example.com', password: 'Correct-horse1' });
  const port = createAmplifyAuth();
  const { signal } = new AbortController();
  await port.signIn({ username: 'ana@example.com', password: new Secret('Correct-horse1') }, signal);

  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(port.capabilities.rememberDevice).toBe(false);
  await expect(port.rememberDevice(signal)).rejects.toMatchObject(new AuthError('method_unavailable'));
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^\[foyer\] This device cannot be remembered/));
  await port.signOut({ everywhere: false }, signal);
});
