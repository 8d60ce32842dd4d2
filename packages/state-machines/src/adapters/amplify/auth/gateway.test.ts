import { createSandbox, type Sandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { openCalls } from '../../contract/every-call.ts';
import { ANA, failureCode, going, PASSWORD, password } from '../../contract/harness.ts';
import { createAmplifyAuth } from './amplify-auth.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  vi.useFakeTimers({ toFake: ['Date'] });
  sandbox = await createSandbox({ ephemeral: true, now: () => Date.now() });
  const { userPoolId, clientId } = sandbox.pool('main');
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: sandbox.url } } });
  await sandbox.admin.createUser({ username: ANA, password: PASSWORD });
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await sandbox.close();
  vi.useRealTimers();
});

const { reauthenticate: _, ...calls } = openCalls;

it.each(Object.entries(calls))('%s says that there is no service where a gateway answers in its place', async (_name, call) => {
  const port = createAmplifyAuth();
  sandbox.faults.add({ kind: 'gateway-error' });
  expect(await failureCode(call(port, going()))).toBe('service_unavailable');
});

it('ends no session, and goes on with it when the service is back', async () => {
  const port = createAmplifyAuth();
  await port.signIn({ username: ANA, password }, going());
  sandbox.faults.add({ kind: 'gateway-error', status: 502 });
  expect(await failureCode(port.attributes(going()))).toBe('service_unavailable');
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  expect(await failureCode(port.currentUser(going()))).toBe('service_unavailable');
  sandbox.faults.clear();
  expect(await port.currentUser(going())).toMatchObject({ signInDetails: { loginId: ANA } });
  await port.signOut({ everywhere: false }, going());
});
