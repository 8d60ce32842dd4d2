import type { Input } from '../http/input.ts';
import { readLogins, type Identities } from './identities.ts';

export async function getId(identities: Identities, input: Input): Promise<object> {
  const login = await readLogins(identities.pool, input.map('Logins'));
  return { IdentityId: identities.ofUser(login?.username).id };
}
