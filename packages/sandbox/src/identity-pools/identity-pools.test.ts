import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSandbox } from '../create-sandbox.ts';
import type { Sandbox } from '../sandbox.ts';
import { call, post } from '../testing/call.ts';

const PASSWORD = 'Analytical-1';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await createSandbox({ ephemeral: true, pools: { main: { authFlows: ['USER_PASSWORD_AUTH'] }, other: { authFlows: ['USER_PASSWORD_AUTH'] } } });
});
afterEach(() => sandbox.close());

/** The `Logins` of a new user of a pool. */
async function loginsOf(username: string, pool = 'main', provider = pool): Promise<Record<string, string>> {
  await sandbox.admin.createUser({ pool, username, password: PASSWORD });
  const { body } = await call(sandbox, 'InitiateAuth', {
    ClientId: sandbox.pool(pool).clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: username, PASSWORD },
  });
  const { IdToken } = body['AuthenticationResult'] as { IdToken: string };
  return { [`cognito-idp.us-east-1.amazonaws.com/${sandbox.pool(provider).userPoolId}`]: IdToken };
}

const ask = (operation: string, input: object) => post(sandbox, `AWSCognitoIdentityService.${operation}`, input);

async function refuse(operation: string, input: object): Promise<string> {
  const { status, body } = await ask(operation, input);
  return status === 200 ? 'no refusal' : `${String(body['__type'])}: ${String(body['message'])}`;
}

async function identityOf(Logins: Record<string, string> = {}): Promise<string> {
  const { body } = await ask('GetId', { IdentityPoolId: sandbox.pool('main').identityPoolId, Logins });
  return String(body['IdentityId']);
}

test('pools and identities that are not there are named', async () => {
  expect(await refuse('GetId', { IdentityPoolId: 'us-east-1:nowhere' })).toBe("ResourceNotFoundException: IdentityPool 'us-east-1:nowhere' not found.");
  expect(await refuse('GetCredentialsForIdentity', { IdentityId: 'us-east-1:nobody' })).toBe("ResourceNotFoundException: Identity 'us-east-1:nobody' not found.");
});

test('tokens are checked: whose they are, who signed them, and until when', async () => {
  const IdentityPoolId = sandbox.pool('main').identityPoolId;
  const ada = await loginsOf('ada@example.com');
  const [[provider = '', token = ''] = []] = Object.entries(ada);
  const refused = (Logins: Record<string, string>) => refuse('GetId', { IdentityPoolId, Logins });
  const invalid = 'NotAuthorizedException: Invalid login token. Not a valid OpenId Connect identity token.';
  expect(await refused({ [provider]: 'garbage' })).toBe(invalid);
  expect(await refused({ [provider]: `${token.slice(0, -6)}AAAAAA` })).toBe(invalid);
  expect(await refused(await loginsOf('kit@example.com', 'other', 'main'))).toBe(invalid);
  const foreign = 'NotAuthorizedException: Token is not from a supported provider of this identity pool.';
  expect(await refused(await loginsOf('lin@example.com', 'other'))).toBe(foreign);
  expect(await refused({ ...ada, 'accounts.google.com': token })).toBe(foreign);
  expect(await refused(ada)).toBe('no refusal');
  sandbox.clock.advance(3_601);
  expect(await refused(ada)).toBe('NotAuthorizedException: Invalid login token. Token expired.');
});

test('an identity is open to its own user alone', async () => {
  const ada = await loginsOf('ada@example.com');
  const IdentityId = await identityOf(ada);
  const forbidden = `NotAuthorizedException: Access to Identity '${IdentityId}' is forbidden.`;
  expect(await refuse('GetCredentialsForIdentity', { IdentityId, Logins: await loginsOf('kit@example.com') })).toBe(forbidden);
  expect(await refuse('GetCredentialsForIdentity', { IdentityId })).toBe(forbidden);
  expect(await refuse('GetCredentialsForIdentity', { IdentityId, Logins: ada })).toBe('no refusal');
});

test('a guest who signs in keeps the identity, unless the user has one already', async () => {
  const guest = await identityOf();
  const ada = await loginsOf('ada@example.com');
  expect((await ask('GetCredentialsForIdentity', { IdentityId: guest, Logins: ada })).body['IdentityId']).toBe(guest);
  expect(await identityOf(ada)).toBe(guest);
  const second = await identityOf();
  expect((await ask('GetCredentialsForIdentity', { IdentityId: second, Logins: ada })).body['IdentityId']).toBe(guest);
  expect(await refuse('GetCredentialsForIdentity', { IdentityId: guest })).toContain('is forbidden');
});
