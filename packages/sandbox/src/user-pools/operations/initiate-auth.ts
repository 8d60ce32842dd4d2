import type { ClientAuthFlow } from '../../pool-settings.ts';
import type { ClientCall } from '../calls.ts';
import type { AuthReply } from '../challenges/challenge.ts';
import { refusals } from '../refusals.ts';
import { startCustomAuth } from '../flows/custom-auth.ts';
import { refreshWithParameters } from '../flows/refresh-token.ts';
import { startUserAuth } from '../flows/user-auth.ts';
import { startPasswordAuth } from '../flows/user-password-auth.ts';
import { startSrpAuth } from '../flows/user-srp-auth.ts';
import type { FlowStart } from '../flows/flow.ts';
import { Input } from '../../http/input.ts';

const FLOWS: Record<ClientAuthFlow, (start: FlowStart) => Promise<AuthReply>> = {
  USER_SRP_AUTH: startSrpAuth,
  USER_PASSWORD_AUTH: startPasswordAuth,
  USER_AUTH: startUserAuth,
  CUSTOM_AUTH: startCustomAuth,
  REFRESH_TOKEN_AUTH: refreshWithParameters,
};

const SYNONYMS: Readonly<Record<string, string>> = { REFRESH_TOKEN: 'REFRESH_TOKEN_AUTH' };

export async function initiateAuth({ pool, input, note }: ClientCall): Promise<AuthReply> {
  const asked = input.text('AuthFlow');
  note.detail = asked;
  const flow = pool.settings.authFlows.find((allowed) => allowed === (SYNONYMS[asked] ?? asked));
  const start = flow && FLOWS[flow];
  if (!start) throw refusals.invalid(`${asked} flow not enabled for this client`);
  return start({
    pool,
    parameters: new Input(input.map('AuthParameters')),
    session: input.optionalText('Session'),
    clientMetadata: input.map('ClientMetadata'),
  });
}
