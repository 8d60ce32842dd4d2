import type { UserCall } from '../calls.ts';

const PAGE = 20;

export function listWebAuthnCredentials({ pool, user, input }: UserCall): object {
  const all = pool.passkeys.ofOwner(user.username);
  const size = Math.min(input.optionalNumber('MaxResults') ?? PAGE, PAGE);
  const after = input.optionalText('NextToken');
  const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const page = all.slice(start, start + size);
  const last = page.at(-1);
  return {
    Credentials: page.map((passkey) => ({
      CredentialId: passkey.id,
      FriendlyCredentialName: 'Passkey',
      RelyingPartyId: passkey.relyingPartyId,
      AuthenticatorAttachment: passkey.attachment,
      AuthenticatorTransports: passkey.transports,
      CreatedAt: passkey.createdAt / 1000,
    })),
    ...(last && start + size < all.length && { NextToken: last.id }),
  };
}
