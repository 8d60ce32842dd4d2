import { fetchAuthSession, getCurrentUser, signIn, signOut, signUp, confirmSignUp } from 'aws-amplify/auth';
import { afterEach, expect, test } from 'vitest';
import type { Sandbox } from './sandbox.ts';
import { startWithAmplify } from './testing/amplify.ts';

let sandbox: Sandbox;
afterEach(async () => {
  await signOut();
  await sandbox.close();
});

test('a person signs up, confirms and signs in', async () => {
  sandbox = await startWithAmplify();
  const started = await signUp({ username: 'ada@example.com', password: 'Analytical-1' });
  expect(started.nextStep).toMatchObject({
    signUpStep: 'CONFIRM_SIGN_UP',
    codeDeliveryDetails: { destination: 'a***@e***', deliveryMedium: 'EMAIL', attributeName: 'email' },
  });
  const { code } = await sandbox.mailbox.wait({ to: 'ada@example.com' });
  const confirmed = await confirmSignUp({ username: 'ada@example.com', confirmationCode: code ?? '' });
  expect(confirmed).toMatchObject({ isSignUpComplete: true });
  const signedIn = await signIn({ username: 'ada@example.com', password: 'Analytical-1' });
  expect(signedIn.nextStep.signInStep).toBe('DONE');
  const user = await getCurrentUser();
  expect(user.signInDetails?.loginId).toBe('ada@example.com');
  const { tokens } = await fetchAuthSession();
  expect(tokens?.idToken?.payload).toMatchObject({ email: 'ada@example.com', email_verified: true, sub: user.userId });
});
