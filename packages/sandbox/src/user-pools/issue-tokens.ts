import { randomUUID } from 'node:crypto';
import type { TriggerEvents } from '../triggers.ts';
import type { AuthenticationResult } from './challenges/challenge.ts';
import type { SignIn } from './challenges/sign-in.ts';
import { newDevice, type Device } from './device.ts';
import type { Session } from './sessions.ts';
import type { User } from './user.ts';
import { triggerAttributes, type UserPool } from './user-pool.ts';

/** The scope of the API's own operations. Tokens that come of the API alone, without a hosted UI, carry it. */
export const API_SCOPE = 'aws.cognito.signin.user.admin';

type ClientMetadata = Readonly<Record<string, string>>;
type Overrides = TriggerEvents['preTokenGeneration']['response'] | undefined;

/** Ends a sign-in: tells the app, opens a session and signs its tokens. */
export async function issueTokens(
  pool: UserPool,
  user: User,
  { signIn, clientMetadata }: { signIn: SignIn; clientMetadata: ClientMetadata },
): Promise<AuthenticationResult> {
  await pool.runTrigger('postAuthentication', {
    source: 'PostAuthentication_Authentication',
    username: user.username,
    request: { userAttributes: triggerAttributes(user), newDeviceUsed: pool.settings.devices.tracking !== 'OFF' && !provedDevice(signIn), clientMetadata: { ...clientMetadata } },
    response: {},
  });
  const device = newDeviceOf(pool, user, signIn);
  const { session, refreshToken } = pool.sessions.open(user.username, {
    lifetime: pool.settings.lifetimes.refreshToken,
    scopes: [API_SCOPE],
    deviceKey: device?.key ?? (provedDevice(signIn) ? signIn.deviceKey : undefined),
  });
  const source = signIn.proofs.includes('new-password')
    ? 'TokenGeneration_NewPasswordChallenge'
    : 'TokenGeneration_Authentication';
  const tokens = await signTokens(pool, user, session, { source, clientMetadata });
  return {
    ...tokens,
    RefreshToken: refreshToken,
    ...(device && { NewDeviceMetadata: { DeviceKey: device.key, DeviceGroupKey: device.groupKey } }),
  };
}

function provedDevice(signIn: SignIn): boolean {
  return signIn.proofs.includes('device') || signIn.proofs.includes('remembered-device');
}

/** Where the pool tracks devices, one that it does not know gets a name to confirm. */
function newDeviceOf(pool: UserPool, user: User, signIn: SignIn): Device | undefined {
  if (pool.settings.devices.tracking === 'OFF' || provedDevice(signIn)) return undefined;
  const device = newDevice(pool.ids, user.username, pool.clock.now());
  pool.devices.put(device.key, user.username, device);
  return device;
}

/** Signs an access and an ID token for a session. */
export async function signTokens(
  pool: UserPool,
  user: User,
  session: Session,
  { source, clientMetadata, nonce }: { source: string; clientMetadata: ClientMetadata; nonce?: string | undefined },
): Promise<AuthenticationResult> {
  const { lifetimes } = pool.settings;
  const overrides = await runPreTokenGeneration(pool, user, session, source, clientMetadata);
  const groups = groupsOf(pool, user, overrides);
  const shared = {
    sub: user.sub,
    ...(groups.length > 0 && { 'cognito:groups': groups }),
    origin_jti: session.id,
    event_id: randomUUID(),
    auth_time: session.authTime,
  };
  const access = {
    ...shared,
    token_use: 'access',
    client_id: pool.ids.clientId,
    scope: scopesOf(session, overrides).join(' '),
    username: user.username,
    ...(session.deviceKey !== undefined && { device_key: session.deviceKey }),
  };
  const id = {
    ...attributeClaims(user),
    ...shared,
    token_use: 'id',
    aud: pool.ids.clientId,
    'cognito:username': user.username,
    ...(nonce !== undefined && { nonce }),
  };
  const forAccess = overrides?.claimsAndScopeOverrideDetails?.accessTokenGeneration;
  const forId = overrides?.claimsAndScopeOverrideDetails?.idTokenGeneration ?? overrides?.claimsOverrideDetails;
  return {
    AccessToken: await pool.tokens.sign(overridden(access, forAccess), lifetimes.accessToken),
    IdToken: await pool.tokens.sign(overridden(id, forId), lifetimes.idToken),
    ExpiresIn: lifetimes.accessToken,
    TokenType: 'Bearer',
  };
}

function runPreTokenGeneration(
  pool: UserPool,
  user: User,
  session: Session,
  source: string,
  clientMetadata: ClientMetadata,
): Promise<Overrides> {
  return pool.runTrigger('preTokenGeneration', {
    source,
    username: user.username,
    request: {
      userAttributes: triggerAttributes(user),
      groupConfiguration: { groupsToOverride: [...user.groups], iamRolesToOverride: [] },
      scopes: [...session.scopes],
      clientMetadata: { ...clientMetadata },
    },
    response: { claimsOverrideDetails: null, claimsAndScopeOverrideDetails: null },
  });
}

/** In the pool's order of precedence. */
function groupsOf(pool: UserPool, user: User, overrides: Overrides): readonly string[] {
  const details = overrides?.claimsAndScopeOverrideDetails ?? overrides?.claimsOverrideDetails;
  const chosen = details?.groupOverrideDetails?.groupsToOverride;
  if (chosen) return chosen;
  const rank = (group: string) => {
    const place = pool.settings.groups.indexOf(group);
    return place < 0 ? Infinity : place;
  };
  return user.groups.toSorted((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)));
}

function scopesOf(session: Session, overrides: Overrides): readonly string[] {
  const details = overrides?.claimsAndScopeOverrideDetails?.accessTokenGeneration;
  const kept = session.scopes.filter((scope) => !details?.scopesToSuppress?.includes(scope));
  return [...kept, ...(details?.scopesToAdd ?? [])];
}

/** Attributes as claims: whether something is verified is a boolean, and where a user comes from a list. */
function attributeClaims(user: User): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(user.attributes).map(([name, value]) => [name, claimOf(name, value)]),
  );
}

function claimOf(name: string, value: string): unknown {
  if (name === 'identities') return JSON.parse(value);
  return name.endsWith('_verified') ? value === 'true' : value;
}

/** Claims that a trigger may not touch. */
const RESERVED = new Set([
  'acr', 'amr', 'at_hash', 'aud', 'auth_time', 'azp', 'client_id', 'cognito:username', 'exp', 'iat', 'iss', 'jti', 'nbf',
  'nonce', 'origin_jti', 'sub', 'token_use', 'username',
]);

function overridden(
  claims: Record<string, unknown>,
  details:
    | { claimsToAddOrOverride?: Record<string, unknown>; claimsToSuppress?: string[] }
    | null
    | undefined,
): Record<string, unknown> {
  const changed = { ...claims };
  for (const name of details?.claimsToSuppress ?? []) if (!RESERVED.has(name)) delete changed[name];
  for (const [name, value] of Object.entries(details?.claimsToAddOrOverride ?? {})) {
    if (!RESERVED.has(name)) changed[name] = value;
  }
  return changed;
}
