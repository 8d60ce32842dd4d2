import type { AuthenticationResult, AuthReply } from '../challenges/challenge.ts';
import { signTokens } from '../issue-tokens.ts';
import { refusals } from '../refusals.ts';
import type { UserPool } from '../user-pool.ts';
import type { FlowStart } from './flow.ts';

export interface RefreshRequest {
  readonly refreshToken: string;
  readonly deviceKey: string | undefined;
  readonly clientMetadata: Readonly<Record<string, string>>;
}

/** New tokens for a session that is good, and still is when they are signed; where the pool rotates, a new refresh token too. */
export async function refresh(pool: UserPool, request: RefreshRequest): Promise<AuthenticationResult> {
  const session = pool.sessions.ofRefreshToken(request.refreshToken);
  const user = pool.users.byUsername(session.username);
  if (!user) throw refusals.noSuchUser();
  if (!user.enabled) throw refusals.disabled();
  const device = session.deviceKey === undefined ? undefined : pool.devices.get(session.deviceKey);
  // A client that never confirmed the device does not know its key.
  if (device?.verifier && device.key !== request.deviceKey) throw refusals.notAuthorized('Invalid Refresh Token.');
  const { clientMetadata } = request;
  const tokens = await signTokens(pool, user, session, { source: 'TokenGeneration_RefreshTokens', clientMetadata });
  // A trigger takes its time, in which the session may have ended, or its refresh token been changed.
  const current = pool.sessions.ofRefreshToken(request.refreshToken);
  return pool.settings.refreshTokenRotation ? { ...tokens, RefreshToken: pool.sessions.rotate(current) } : tokens;
}

/** REFRESH_TOKEN_AUTH. */
export async function refreshWithParameters({ pool, parameters, clientMetadata }: FlowStart): Promise<AuthReply> {
  const result = await refresh(pool, {
    refreshToken: parameters.text('REFRESH_TOKEN'),
    deviceKey: parameters.optionalText('DEVICE_KEY'),
    clientMetadata,
  });
  return { AuthenticationResult: result, ChallengeParameters: {} };
}
