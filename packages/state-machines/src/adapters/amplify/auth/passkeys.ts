import {
  associateWebAuthnCredential, deleteWebAuthnCredential, listWebAuthnCredentials,
} from 'aws-amplify/auth';
import type { AuthPort, Passkey } from '../../../ports/auth.ts';
import { asSignedIn } from './as-signed-in.ts';

type Passkeys = Pick<AuthPort, 'passkeys' | 'createPasskey' | 'deletePasskey'>;

export const passkeys: Passkeys = {
  passkeys: (signal) => asSignedIn(signal, listAll),
  // The browser's own errors that aws-amplify has no name for come as `Unknown`.
  createPasskey: (signal) =>
    asSignedIn(signal, () => associateWebAuthnCredential(), { meaning: { Unknown: 'passkey_failed' } }),
  deletePasskey: ({ id }, signal) =>
    asSignedIn(
      signal,
      () => deleteWebAuthnCredential({ credentialId: id }),
      { meaning: { ResourceNotFoundException: 'invalid_input' } },
    ),
};

async function listAll(): Promise<readonly Passkey[]> {
  const found: Passkey[] = [];
  let nextToken: string | undefined;
  do {
    const page = await listWebAuthnCredentials(nextToken === undefined ? {} : { nextToken });
    for (const { credentialId, friendlyCredentialName, createdAt } of page.credentials) {
      if (credentialId !== undefined) found.push({ id: credentialId, name: friendlyCredentialName, createdAt });
    }
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return found;
}
