import type { ClientCall } from '../calls.ts';
import { confirmationSession, confirmUser } from '../confirmation.ts';
import { refusals } from '../refusals.ts';

export async function confirmSignUp({ pool, input }: ClientCall): Promise<object> {
  const login = input.text('Username');
  const code = input.text('ConfirmationCode');
  const user = pool.users.find(login);
  if (!user) throw pool.settings.hideUserExistence ? refusals.expiredCode() : refusals.noSuchLogin();
  const confirmed = await confirmUser(pool, {
    user,
    code,
    forceAliasCreation: input.flag('ForceAliasCreation'),
    clientMetadata: input.map('ClientMetadata'),
  });
  return confirmationSession(pool, confirmed, login);
}
