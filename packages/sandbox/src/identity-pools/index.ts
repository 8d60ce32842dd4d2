import { jsonService, type JsonOperation } from '../http/aws-json.ts';
import type { Input } from '../http/input.ts';
import { ServiceError } from '../http/service-error.ts';
import type { Service } from '../http/service.ts';
import { getCredentialsForIdentity } from './get-credentials-for-identity.ts';
import { getId } from './get-id.ts';
import type { Identities } from './identities.ts';

type Run = (identities: Identities, input: Input) => Promise<object>;

function inPool(find: (input: Input) => Identities, run: Run): JsonOperation {
  return (input, note) => {
    const identities = find(input);
    note.pool = identities.pool.name;
    return run(identities, input);
  };
}

/** Cognito's identity pools. */
export function identityPoolService(pools: () => readonly Identities[], log: (line: string) => void): Service {
  const byPoolId = (input: Input): Identities => {
    const id = input.text('IdentityPoolId');
    const found = pools().find(({ pool }) => pool.ids.identityPoolId === id);
    if (!found) throw new ServiceError('ResourceNotFoundException', `IdentityPool '${id}' not found.`);
    return found;
  };
  const byIdentity = (input: Input): Identities => {
    const id = input.text('IdentityId');
    const found = pools().find((identities) => identities.get(id));
    if (!found) throw new ServiceError('ResourceNotFoundException', `Identity '${id}' not found.`);
    return found;
  };
  const operations = new Map<string, JsonOperation>([
    ['GetId', inPool(byPoolId, getId)],
    ['GetCredentialsForIdentity', inPool(byIdentity, getCredentialsForIdentity)],
  ]);
  return jsonService('cognito-identity', 'AWSCognitoIdentityService', operations, log);
}
