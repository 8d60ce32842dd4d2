import { generateRegistrationOptions } from '@simplewebauthn/server';
import type { UserCall } from '../calls.ts';
import { requirePasskeyPool } from '../require-passkey-pool.ts';

export async function startWebAuthnRegistration({ pool, user }: UserCall): Promise<object> {
  requirePasskeyPool(pool);
  const { relyingPartyId, userVerification } = pool.settings.webAuthn;
  const name = user.attributes['email'] ?? user.attributes['phone_number'] ?? user.username;
  const options = await generateRegistrationOptions({
    rpName: relyingPartyId,
    rpID: relyingPartyId,
    userID: new Uint8Array(Buffer.from(user.sub)),
    userName: name,
    userDisplayName: name,
    timeout: pool.settings.lifetimes.authSession * 1000,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification },
    excludeCredentials: pool.passkeys
      .ofOwner(user.username)
      .map(({ id, transports }) => ({ id, transports: [...transports] })),
  });
  pool.registrations.set(user.username, {
    challenge: options.challenge,
    expiresAt: pool.clock.now() + pool.settings.lifetimes.authSession * 1000,
  });
  return { CredentialCreationOptions: options };
}
