import * as auth from 'aws-amplify/auth';
import { expect, it, vi } from 'vitest';
import { deferred } from '../../testing/deferred.ts';
import { loadOwnAccount } from './load-own-account.ts';
import { createTurns } from './turns.ts';

vi.mock(import('aws-amplify/auth'), async (original) => ({ ...(await original()), associateWebAuthnCredential: vi.fn(async () => {}) }));

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
