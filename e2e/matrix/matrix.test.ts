import { authenticatorMachine, createAuthenticatorStore } from '@foyer/state-machines';
import { createAmplifyAuth } from '@foyer/state-machines/amplify';
import { createSandbox, type Sandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { signOut } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createActor } from 'xstate';
import { becomes, isPasswordless, makeUser, poolOf, returns, usernameOf } from './arrange.ts';
import { MachinePerson } from './machine-person.ts';
import { nameOf, needsBrowser, type Row, rows, screensOf } from './rows.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  // It warns of an endpoint that is not Amazon's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  // The client asks the browser for the device's name before it confirms one.
  vi.stubGlobal('navigator', { userAgent: 'Difference Engine', platform: 'brass' });
  sandbox = await createSandbox({ ephemeral: true });
});
afterEach(async () => {
  await signOut();
  sandbox.admin.reset();
});
afterAll(() => sandbox.close());

const configure = (row: Row) => {
  const { replaceSettings, userPoolId, clientId, identityPoolId } = sandbox.pool('main');
  replaceSettings(poolOf(row));
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId, userPoolClientId: clientId, userPoolEndpoint: sandbox.url,
        identityPoolId, identityPoolEndpoint: sandbox.url,
        ...(isPasswordless(row) && { passwordless: { emailOtpEnabled: true, smsOtpEnabled: true } }),
      },
    },
  });
};

const arrives = (row: Row, remembers = false): MachinePerson => {
  const input = {
    port: createAmplifyAuth(), initialSession: null,
    initialScreen: row.method.startsWith('sign-up') ? 'sign-up' : 'sign-in',
  } as const;
  const actor = createActor(authenticatorMachine, { input });
  const store = createAuthenticatorStore(actor);
  actor.start();
  return new MachinePerson(store, sandbox, row, usernameOf(row), remembers);
};

const wasHere = async (row: Row) => {
  await arrives({ ...row, status: 'confirmed', second: 'totp' }, true).getsIn();
  await signOut();
  becomes(sandbox, row);
};

test.each(rows.filter((row) => !needsBrowser(row)).map((row) => ({ row, name: nameOf(row) })))('$name', { timeout: 60_000 }, async ({ row }) => {
  configure(row);
  await makeUser(sandbox, row);
  if (returns(row)) await wasHere(row);

  const person = arrives(row);
  const end = await person.getsIn();
  expect(person.seen).toEqual(screensOf(row));
  if (row.status === 'disabled') {
    expect(end).toMatchObject({ status: 'signedOut', error: { code: row.method.endsWith('code') ? 'session_expired' : 'wrong_credentials' } });
  }
  else expect(end).toMatchObject({ status: 'signedIn', error: null });
});
