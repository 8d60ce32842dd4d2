import {
  confirmUserAttribute, deleteUser, deleteUserAttributes, fetchUserAttributes, sendUserAttributeVerificationCode,
  updatePassword, updateUserAttributes,
} from 'aws-amplify/auth';
import { AuthError } from '../../../errors/auth-error.ts';
import type { AuthPort } from '../../../ports/auth.ts';
import { asSignedIn } from './as-signed-in.ts';
import { fromAttributes, fromDelivery } from './account-steps.ts';

type Account = Pick<
  AuthPort,
  | 'attributes' | 'updateAttributes' | 'deleteAttributes' | 'sendAttributeCode' | 'confirmAttribute'
  | 'changePassword' | 'deleteUser'
>;

export const createAccount = (): Account => ({
  attributes: (signal) => asSignedIn(signal, async () => present(await fetchUserAttributes())),
  updateAttributes: (attributes, signal) =>
    asSignedIn(
      signal,
      async () => fromAttributes(await updateUserAttributes({ userAttributes: attributes })),
      { refused: 'invalid_input' },
    ),
  deleteAttributes: (names, signal) =>
    asSignedIn(signal, () => deleteUserAttributes({ userAttributeKeys: nonEmpty(names) }), { refused: 'invalid_input' }),
  sendAttributeCode: ({ attribute }, signal) =>
    asSignedIn(
      signal,
      async () => fromDelivery(await sendUserAttributeVerificationCode({ userAttributeKey: verifiable(attribute) })),
      { refused: 'code_delivery_failed' },
    ),
  confirmAttribute: ({ attribute, code }, signal) =>
    asSignedIn(
      signal,
      () => confirmUserAttribute({ userAttributeKey: verifiable(attribute), confirmationCode: code.reveal() }),
      { refused: 'code_expired' },
    ),
  changePassword: ({ current, next }, signal) =>
    asSignedIn(
      signal,
      () => updatePassword({ oldPassword: current.reveal(), newPassword: next.reveal() }),
      { refused: 'wrong_credentials' },
    ),
  deleteUser: (signal) => asSignedIn(signal, () => deleteUser()),
});

const present = (attributes: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined));

function nonEmpty(names: readonly string[]): [string, ...string[]] {
  const [first, ...others] = names;
  if (first === undefined) throw new AuthError('invalid_input');
  return [first, ...others];
}

function verifiable(attribute: string): 'email' | 'phone_number' {
  if (attribute === 'email' || attribute === 'phone_number') return attribute;
  throw new AuthError('invalid_input');
}
