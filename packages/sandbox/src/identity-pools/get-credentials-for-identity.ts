import type { Input } from '../http/input.ts';
import { ServiceError } from '../http/service-error.ts';
import { readLogins, type Identities, type Identity } from './identities.ts';

export async function getCredentialsForIdentity(identities: Identities, input: Input): Promise<object> {
  const id = input.text('IdentityId');
  const login = await readLogins(identities.pool, input.map('Logins'));
  const identity = admit(identities, id, login?.username);
  const issued = identities.issue(identity, login?.groups ?? []);
  return {
    IdentityId: identity.id,
    Credentials: {
      AccessKeyId: issued.accessKeyId,
      SecretKey: issued.secretKey,
      SessionToken: issued.sessionToken,
      Expiration: Math.floor(issued.expiresAt / 1000),
    },
  };
}

function admit(identities: Identities, id: string, username: string | undefined): Identity {
  const identity = identities.get(id);
  if (!identity) throw new ServiceError('ResourceNotFoundException', `Identity '${id}' not found.`);
  if (identity.username === username) return identity;
  if (identity.username === undefined && username !== undefined) return identities.claim(identity, username);
  throw new ServiceError('NotAuthorizedException', `Access to Identity '${id}' is forbidden.`);
}
