import { ServiceError } from '../../http/service-error.ts';
import type { ContactAttribute, PoolSettings } from '../../pool-settings.ts';
import { attributeOfUsername, requireAllAttributes, requireValidAttributes } from '../attributes.ts';
import type { ClientCall } from '../calls.ts';
import { confirmationSession } from '../confirmation.ts';
import { newUser } from '../new-user.ts';
import { requirePolicy } from '../password.ts';
import { withPassword } from '../passwords.ts';
import { refusals } from '../refusals.ts';
import { sendCode } from '../send-code.ts';
import type { User } from '../user.ts';
import type { UserPool } from '../user-pool.ts';

type Attributes = Readonly<Record<string, string>>;

export async function signUp({ pool, input }: ClientCall): Promise<object> {
  const { settings } = pool;
  const login = input.text('Username');
  const password = input.optionalText('Password');
  const clientMetadata = input.map('ClientMetadata');
  if (!settings.selfSignUp) throw refusals.notAuthorized('SignUp is not permitted for this user pool');
  requirePasswordOrOtherFactor(settings, password);
  const own = attributeOfUsername(settings, login);
  const given = input.attributes('UserAttributes');
  const attributes = own ? { ...given, [own]: login } : given;
  requireValidAttributes(settings, attributes);
  requireAllAttributes(settings, attributes);
  requireFree(pool, login, own);

  const allowed = await preSignUp(pool, { login, attributes, validationData: input.attributes('ValidationData'), clientMetadata });
  // The trigger takes its time, in which somebody else may have come.
  requireFree(pool, login, own);
  const bare = newUser(pool, own ? undefined : login, allowed.attributes);
  const user = pool.users.save({
    ...(password === undefined ? bare : withPassword(pool, bare, password)),
    status: allowed.confirmed ? 'CONFIRMED' : 'UNCONFIRMED',
  });
  if (allowed.confirmed) {
    await pool.runTrigger('postConfirmation', {
      source: 'PostConfirmation_ConfirmSignUp',
      username: user.username,
      request: { userAttributes: { sub: user.sub, ...user.attributes }, clientMetadata: { ...clientMetadata } },
      response: {},
    });
  }
  return {
    UserConfirmed: allowed.confirmed,
    UserSub: user.sub,
    ...(allowed.confirmed ? confirmationSession(pool, user, login) : await sendConfirmation(pool, user, clientMetadata)),
  };
}

/** Where a confirmation goes: to the phone, where there are both. */
export function confirmationTarget(settings: PoolSettings, user: User): ContactAttribute | undefined {
  return (['phone_number', 'email'] as const).find(
    (attribute) => settings.autoVerifiedAttributes.includes(attribute) && user.attributes[attribute] !== undefined,
  );
}

async function sendConfirmation(pool: UserPool, user: User, clientMetadata: Attributes): Promise<object> {
  const attribute = confirmationTarget(pool.settings, user);
  const destination = attribute && user.attributes[attribute];
  if (!destination) return {};
  const details = await sendCode(pool, user, {
    purpose: 'sign-up',
    source: 'CustomMessage_SignUp',
    code: 'sign-up',
    attribute,
    destination,
    lifetime: pool.settings.lifetimes.confirmationCode,
    clientMetadata,
  });
  return { CodeDeliveryDetails: details };
}

function requirePasswordOrOtherFactor(settings: PoolSettings, password: string | undefined): void {
  if (password !== undefined) return requirePolicy(settings.passwordPolicy, password);
  if (settings.firstFactors.every((factor) => factor === 'PASSWORD')) throw refusals.invalid('Password is required.');
}

function requireFree(pool: UserPool, login: string, own: ContactAttribute | undefined): void {
  const taken = own ? pool.users.holderOf(own, login) : pool.users.byUsername(login);
  if (!taken) return;
  throw new ServiceError(
    'UsernameExistsException',
    own ? `An account with the given ${own} already exists.` : 'User already exists',
  );
}

async function preSignUp(
  pool: UserPool,
  { login, attributes, validationData, clientMetadata }: Record<'attributes' | 'validationData' | 'clientMetadata', Attributes> & { login: string },
): Promise<{ confirmed: boolean; attributes: Attributes }> {
  const response = await pool.runTrigger('preSignUp', {
    source: 'PreSignUp_SignUp',
    username: login,
    request: {
      userAttributes: { ...attributes },
      validationData: { ...validationData },
      clientMetadata: { ...clientMetadata },
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  const contacts = [
    ['email', response?.autoVerifyEmail ?? false],
    ['phone_number', response?.autoVerifyPhone ?? false],
  ] as const;
  const verified = contacts
    .filter(([attribute]) => attributes[attribute] !== undefined)
    .map(([attribute, isVerified]) => [`${attribute}_verified`, String(isVerified)]);
  return {
    confirmed: response?.autoConfirmUser ?? false,
    attributes: { ...attributes, ...Object.fromEntries(verified) },
  };
}
