import { ServiceError } from '../http/service-error.ts';
import type { ContactAttribute, PoolSettings } from '../pool-settings.ts';

type Attributes = Readonly<Record<string, string>>;

const STANDARD = new Set([
  'address', 'birthdate', 'email', 'family_name', 'gender', 'given_name', 'locale', 'middle_name', 'name', 'nickname',
  'phone_number', 'picture', 'preferred_username', 'profile', 'updated_at', 'website', 'zoneinfo',
]);

export function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
}

export function isPhoneNumber(value: string): boolean {
  return /^\+[1-9]\d{4,14}$/.test(value);
}

/** @throws {ServiceError} `InvalidParameterException` where a value is malformed or its name is not in the schema. */
export function requireValidAttributes(settings: PoolSettings, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.endsWith('_verified') || name === 'sub') {
      throw invalid(`Cannot modify the non-mutable attribute ${name}`);
    }
    if (!STANDARD.has(name) && !Object.hasOwn(settings.attributes, name)) {
      throw schema(`Type for attribute {${name}} could not be determined`);
    }
    if (name === 'email' && !isEmail(value)) throw invalid('Invalid email address format.');
    if (name === 'phone_number' && !isPhoneNumber(value)) throw invalid('Invalid phone number format.');
    if (name === 'birthdate' && value !== '' && value.length !== 10) {
      throw schema('birthdate: String must be no longer than 10 characters');
    }
    if (value.length > 2048) throw schema(`${name}: String must be no longer than 2048 characters`);
  }
}

/** Names of the attributes that the pool requires and the user does not have. */
export function missingAttributes(settings: PoolSettings, attributes: Attributes): readonly string[] {
  return Object.entries(settings.attributes)
    .filter(([name, { required }]) => required && !attributes[name])
    .map(([name]) => name);
}

/** @throws {ServiceError} `InvalidParameterException`, with a line for each attribute that is missing. */
export function requireAllAttributes(settings: PoolSettings, attributes: Attributes): void {
  const missing = missingAttributes(settings, attributes);
  if (missing.length > 0) throw schema(missing.map((name) => `${name}: The attribute is required\n`).join(''));
}

/** @throws {ServiceError} where a change touches what cannot change. */
export function requireMutable(settings: PoolSettings, attributes: Attributes): void {
  for (const name of Object.keys(attributes)) {
    if (settings.attributes[name]?.mutable === false) throw invalid(`user.${name}: Attribute cannot be updated.\n`);
  }
}

/**
 * Which attribute a username of this pool stands for; `undefined` where people choose a username of their own.
 * @throws {ServiceError} `InvalidParameterException` for a username that the pool cannot take.
 */
export function attributeOfUsername(settings: PoolSettings, username: string): ContactAttribute | undefined {
  const { usernameAttributes, aliasAttributes } = settings;
  if (usernameAttributes.length > 0) {
    const attribute = usernameAttributes.find((name) => (name === 'email' ? isEmail : isPhoneNumber)(username));
    if (attribute) return attribute;
    throw invalid(
      usernameAttributes.length > 1
        ? 'Username should be either an email or a phone number.'
        : usernameAttributes[0] === 'email'
          ? 'Username should be an email.'
          : 'Username should be a phone number.',
    );
  }
  if (!/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u.test(username)) {
    throw invalid("Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern");
  }
  if (aliasAttributes.includes('email') && isEmail(username)) {
    throw invalid('Username cannot be of email format, since user pool is configured for email alias.');
  }
  if (aliasAttributes.includes('phone_number') && isPhoneNumber(username)) {
    throw invalid('Username cannot be of phone number format, since user pool is configured for phone number alias.');
  }
  return undefined;
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message);
}

function schema(message: string): ServiceError {
  return invalid(`Attributes did not conform to the schema: ${message}`);
}
