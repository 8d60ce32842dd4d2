import { createSandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { ConsoleLogger } from 'aws-amplify/utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createActor } from 'xstate';
import { authenticatorMachine } from '../../../authenticator/authenticator.machine.ts';
import { createAuthenticatorStore } from '../../../authenticator/authenticator-store.ts';
import { Secret } from '../../../secret.ts';
import { createAmplifyAuth } from './amplify-auth.ts';

/** Of a challenge that it does not know, aws-amplify gives the name in the message of its error alone, which nobody reads. */
test('a challenge that the client does not know has its screen, and a new start that leads in', async () => {
  // It warns of an endpoint that is not Amazon's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  const sandbox = await createSandbox({ ephemeral: true });
  onTestFinished(() => sandbox.close());
  const { userPoolId, clientId } = sandbox.pool('main');
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: sandbox.url } } });
  await sandbox.admin.createUser({ username: 'ana@example.com', password: 'Correct-horse1' });
  const actor = createActor(authenticatorMachine, { input: { port: createAmplifyAuth(), initialSession: null } });
  const store = createAuthenticatorStore(actor);
  actor.start();
  onTestFinished(() => void actor.stop());
  const signsIn = () => store.send({ type: 'credentials.submit', username: 'ana@example.com', password: new Secret('Correct-horse1') });

  const later = vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
    Response.json({ ChallengeName: 'FACE_SCAN', ChallengeParameters: { USER_ID_FOR_SRP: 'ana' }, Session: 'a session' }));
  signsIn();
  await vi.waitFor(() => expect(store.getState()).toMatchObject({ screen: 'unknown-step', error: { code: 'unknown_step' } }));
  later.mockRestore();
  store.send({ type: 'flow.back' });
  expect(store.getState()).toMatchObject({ screen: 'sign-in', error: null, username: 'ana@example.com' });
  signsIn();
  await vi.waitFor(() => expect(store.getState()).toMatchObject({ status: 'signedIn' }));
  store.send({ type: 'session.signOut' });
  await vi.waitFor(() => expect(store.getState()).toMatchObject({ status: 'signedOut' }));
});
