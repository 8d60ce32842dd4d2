import {
  generateAuthenticationOptions, verifyAuthenticationResponse, type AuthenticationResponseJSON,
} from '@simplewebauthn/server';
import { Input } from '../../http/input.ts';
import { isWithin, originOf, type Passkey } from '../passkey.ts';
import { refusals } from '../refusals.ts';
import type { User } from '../user.ts';
import type { UserPool } from '../user-pool.ts';
import { ask, type AuthReply, type Challenge, type Progress } from './challenge.ts';

export interface WebAuthnState {
  readonly name: 'WEB_AUTHN';
  /** Base64url. */
  readonly challenge: string;
}

/** Asks for a signature by one of the user's passkeys. */
export async function askWebAuthn(progress: Progress, user: User): Promise<AuthReply> {
  const { pool } = progress;
  const { relyingPartyId, userVerification } = pool.settings.webAuthn;
  const options = await generateAuthenticationOptions({
    rpID: relyingPartyId,
    userVerification,
    timeout: pool.settings.lifetimes.authSession * 1000,
    allowCredentials: pool.passkeys
      .ofOwner(user.username)
      .map(({ id, transports }) => ({ id, transports: [...transports] })),
  });
  return ask(progress, { name: 'WEB_AUTHN', challenge: options.challenge }, {
    CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options),
  });
}

export const webAuthn: Challenge<'WEB_AUTHN'> = async ({ pool, user, state, answers, proved }) => {
  const response = readAssertion(answers.text('CREDENTIAL'));
  const passkey = response && pool.passkeys.get(response.id);
  if (!user || !passkey || passkey.username !== user.username) throw refusals.wrongCredentials();
  const counter = await verify(pool, state, passkey, response);
  pool.passkeys.put(passkey.id, user.username, { ...passkey, counter });
  return proved('passkey');
};

async function verify(
  pool: UserPool,
  state: WebAuthnState,
  passkey: Passkey,
  response: AuthenticationResponseJSON,
): Promise<number> {
  const { relyingPartyId, userVerification } = pool.settings.webAuthn;
  const origin = originOf(response.response.clientDataJSON);
  if (!isWithin(relyingPartyId, origin)) throw refusals.wrongCredentials();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: state.challenge,
      expectedOrigin: origin,
      expectedRPID: relyingPartyId,
      requireUserVerification: userVerification === 'required',
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
        transports: [...passkey.transports],
      },
    });
    if (verified) return authenticationInfo.newCounter;
  } catch (cause) {
    // The library throws plain errors for what does not fit: a wrong challenge, a counter that went back.
    pool.log(`a passkey was refused: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  throw refusals.wrongCredentials();
}

function readAssertion(json: string): AuthenticationResponseJSON | undefined {
  const credential = parse(json);
  const response = credential?.nested('response');
  if (!credential || !response) return undefined;
  const userHandle = response.optionalText('userHandle');
  return {
    id: credential.text('id'),
    rawId: credential.optionalText('rawId') ?? credential.text('id'),
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: response.text('clientDataJSON'),
      authenticatorData: response.text('authenticatorData'),
      signature: response.text('signature'),
      ...(userHandle !== undefined && { userHandle }),
    },
  };
}

function parse(json: string): Input | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? new Input(value) : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
