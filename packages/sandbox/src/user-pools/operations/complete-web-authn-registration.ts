import { verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Input } from '../../http/input.ts';
import { ServiceError } from '../../http/service-error.ts';
import type { UserCall } from '../calls.ts';
import { isWithin, originOf } from '../passkey.ts';
import { refusals } from '../refusals.ts';
import { requirePasskeyPool } from '../require-passkey-pool.ts';
import type { UserPool } from '../user-pool.ts';

export async function completeWebAuthnRegistration({ pool, user, input }: UserCall): Promise<object> {
  requirePasskeyPool(pool);
  const { relyingPartyId } = pool.settings.webAuthn;
  const credential = input.nested('Credential');
  const response = credential?.nested('response');
  if (!credential || !response) throw refusals.invalid('Credential is required.');
  const registration = pool.registrations.get(user.username);
  pool.registrations.delete(user.username);
  if (!registration || registration.expiresAt <= pool.clock.now()) {
    throw new ServiceError('WebAuthnChallengeNotFoundException', 'No registration is under way for the user.');
  }
  const origin = originOf(response.text('clientDataJSON'));
  if (!isWithin(relyingPartyId, origin)) {
    throw new ServiceError('WebAuthnOriginNotAllowedException', `The origin ${origin} is not allowed.`);
  }
  const made = await verify(pool, readRegistration(credential, response), registration.challenge, origin);
  pool.passkeys.put(made.id, user.username, {
    id: made.id,
    username: user.username,
    publicKey: Buffer.from(made.publicKey).toString('base64url'),
    counter: made.counter,
    transports: response.texts('transports'),
    attachment: credential.optionalText('authenticatorAttachment'),
    relyingPartyId,
    createdAt: pool.clock.now(),
  });
  return {};
}

async function verify(pool: UserPool, response: RegistrationResponseJSON, expectedChallenge: string, origin: string) {
  const { relyingPartyId, userVerification } = pool.settings.webAuthn;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: relyingPartyId,
      requireUserVerification: userVerification === 'required',
    });
    if (verified) return registrationInfo.credential;
  } catch (cause) {
    // The library throws plain errors for what does not fit.
    pool.log(`a new passkey was refused: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  throw new ServiceError('WebAuthnCredentialNotSupportedException', 'The credential could not be verified.');
}

function readRegistration(credential: Input, response: Input): RegistrationResponseJSON {
  return {
    id: credential.text('id'),
    rawId: credential.optionalText('rawId') ?? credential.text('id'),
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: response.text('clientDataJSON'),
      attestationObject: response.text('attestationObject'),
    },
  };
}
