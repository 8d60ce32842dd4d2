import { ServiceError } from '../../http/service-error.ts';
import type { UserCall } from '../calls.ts';

export function deleteWebAuthnCredential({ pool, user, input }: UserCall): object {
  const id = input.text('CredentialId');
  if (pool.passkeys.get(id)?.username !== user.username) {
    throw new ServiceError('ResourceNotFoundException', 'The credential does not exist.');
  }
  pool.passkeys.remove(id);
  return {};
}
