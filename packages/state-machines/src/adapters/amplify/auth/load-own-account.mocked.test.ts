import * as auth from 'aws-amplify/auth';
import { expect, it, vi } from 'vitest';
import { deferred } from '../../../testing/deferred.ts';
import { createTurns } from '../../../turns.ts';
import { createAmplifyAuth } from './amplify-auth.ts';
import { loadOwnAccount } from './load-own-account.ts';

vi.mock(import('aws-amplify/auth'), async (original) => ({
  ...(await original()),
  associateWebAuthnCredential: vi.fn(async () => {}),
  signIn: vi.fn(async () => ({ isSignedIn: true, nextStep: { signInStep: 'DONE' as const } })),
}));

it('makes a passkey only when a sign-in that may show one has ended', async () => {
  const { signal } = new AbortController();
  const inTurn = createTurns();
  const signIn = deferred<void>();
  const signedIn = inTurn(signal, () => signIn.promise);
  const made = loadOwnAccount(inTurn).createPasskey(signal);
  await import('./own-account.ts');
  await new Promise((resolve) => setTimeout(resolve));
  expect(auth.associateWebAuthnCredential).not.toHaveBeenCalled();
  signIn.resolve();
  await Promise.all([signedIn, made]);
  expect(auth.associateWebAuthnCredential).toHaveBeenCalledOnce();
});

it('shows one request for a passkey at a time, however many adapters a page has', async () => {
  const { signal } = new AbortController();
  const [one, other] = [createAmplifyAuth(), createAmplifyAuth()];
  const creation = deferred<void>();
  vi.mocked(auth.associateWebAuthnCredential).mockClear().mockReturnValueOnce(creation.promise);
  const made = one.createPasskey(signal);
  await vi.waitFor(() => expect(auth.associateWebAuthnCredential).toHaveBeenCalledOnce());
  const signedIn = other.signIn({ username: 'ana@example.com', flow: 'USER_AUTH', preferredFactor: 'WEB_AUTHN' }, signal);
  await new Promise((resolve) => setTimeout(resolve));
  expect(auth.signIn).not.toHaveBeenCalled();
  creation.resolve();
  await made;
  expect(await signedIn).toEqual({ kind: 'done' });
});
