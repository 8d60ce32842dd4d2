import { createSandbox } from '@foyer/sandbox';
import { Amplify } from 'aws-amplify';
import { confirmSignIn, signIn } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { AuthPort } from '../../../ports/auth.ts';
import { Secret } from '../../../secret.ts';
import { deferred } from '../../../testing/deferred.ts';
import { failureCode, going } from '../../contract/harness.ts';
import { createAmplifyAuth } from './amplify-auth.ts';
import type { AmplifyServices } from './services.ts';

const ANA = 'ana@example.com';
const answer = (port: AuthPort, response: string) => port.answer({ response: new Secret(response) }, going());

/** Ana, who has a password and a mailbox, before a service whose answers can be lost on their way back. */
async function arrives(services: AmplifyServices = {}) {
  // It warns of an endpoint that is not Amazon's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  const sandbox = await createSandbox({ ephemeral: true });
  onTestFinished(() => sandbox.close());
  sandbox.pool('main').replaceSettings({ firstFactors: ['PASSWORD', 'EMAIL_OTP'] });
  const { userPoolId, clientId } = sandbox.pool('main');
  Amplify.configure({
    Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: sandbox.url, passwordless: { emailOtpEnabled: true } } },
  });
  await sandbox.admin.createUser({ username: ANA, password: 'Correct-horse1' });
  const port = createAmplifyAuth({ services });
  onTestFinished(() => port.signOut({ everywhere: false }, going()));
  /** The choice reaches the service, and a firewall in between refuses what comes of it. */
  const choosesInVain = async () => {
    const { fetch } = globalThis;
    let isTaken = false;
    const firewall = vi.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
      if (!new Headers(request[1]?.headers).get('x-amz-target')?.endsWith('RespondToAuthChallenge')) return fetch(...request);
      if (!isTaken) await fetch(...request);
      isTaken = true;
      return Response.json({ __type: 'ForbiddenException' }, { status: 403 });
    });
    const told = await failureCode(answer(port, 'EMAIL_OTP'));
    firewall.mockRestore();
    expect(told).toBe('service_unavailable');
    expect(isTaken).toBe(true);
  };
  return { port, choosesInVain };
}

test('a factor whose choice came to nothing is chosen again, and another in its place', async () => {
  const { port, choosesInVain } = await arrives();
  await port.signIn({ username: ANA }, going());
  await choosesInVain();
  await choosesInVain();
  expect(await answer(port, 'EMAIL_OTP')).toMatchObject({ kind: 'code' });

  await port.signIn({ username: ANA }, going());
  await choosesInVain();
  expect(await answer(port, 'PASSWORD_SRP')).toEqual({ kind: 'password' });
  expect(await answer(port, 'Correct-horse1')).toEqual({ kind: 'done' });
});

test('what is asked by then is asked in place of the choice, and its answer is no choice', async () => {
  const asked = vi.fn<typeof signIn>(signIn);
  const answered = vi.fn<typeof confirmSignIn>(confirmSignIn);
  const { port, choosesInVain } = await arrives({ handleSignIn: asked, handleConfirmSignIn: answered });
  await port.signIn({ username: ANA }, going());
  await choosesInVain();
  asked.mockResolvedValueOnce({ isSignedIn: false, nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED' } });
  expect(await answer(port, 'EMAIL_OTP')).toMatchObject({ kind: 'newPassword' });
  answered.mockResolvedValueOnce({ isSignedIn: true, nextStep: { signInStep: 'DONE' } });
  expect(await answer(port, 'New-horse-2')).toEqual({ kind: 'done' });
  expect(answered).toHaveBeenLastCalledWith(expect.objectContaining({ challengeResponse: 'New-horse-2' }));
  expect(asked).toHaveBeenCalledTimes(2);
});

test('who goes back while the sign-in is begun anew is asked for nothing more', async () => {
  const asked = vi.fn<typeof signIn>(signIn);
  const chosen = vi.fn<typeof confirmSignIn>(confirmSignIn);
  const { port, choosesInVain } = await arrives({ handleSignIn: asked, handleConfirmSignIn: chosen });
  await port.signIn({ username: ANA }, going());
  await choosesInVain();
  const [begins, begun] = [deferred<void>(), deferred<void>()];
  asked.mockImplementationOnce(async (input) => {
    begins.resolve();
    await begun.promise;
    return signIn(input);
  });
  chosen.mockClear();
  const here = new AbortController();
  const told = failureCode(port.answer({ response: new Secret('EMAIL_OTP') }, here.signal));
  await begins.promise;
  here.abort();
  expect(await told).toBe('cancelled');
  begun.resolve();
  // The next call has its turn when this one has ended.
  expect(await port.signIn({ username: ANA }, going())).toMatchObject({ kind: 'chooseFactor' });
  expect(chosen).not.toHaveBeenCalled();
});

test('a choice in a fresh proof is made again as well', async () => {
  const { port, choosesInVain } = await arrives();
  await port.signIn({ username: ANA, password: new Secret('Correct-horse1') }, going());
  const user = await port.currentUser(going());
  if (!user) throw new Error('Nobody is signed in.');
  await port.reauthenticate({ user, flow: 'USER_AUTH' }, going());
  await choosesInVain();
  expect(await answer(port, 'PASSWORD_SRP')).toEqual({ kind: 'password' });
  expect(await answer(port, 'Correct-horse1')).toEqual({ kind: 'done' });
  expect(await port.currentUser(going())).toMatchObject({ userId: user.userId });
});
