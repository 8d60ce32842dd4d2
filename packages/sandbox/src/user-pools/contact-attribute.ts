import type { ContactAttribute } from '../pool-settings.ts';
import { refusals } from './refusals.ts';

/** @throws {ServiceError} `InvalidParameterException` for an attribute that no code can be sent to. */
export function contactAttribute(name: string): ContactAttribute {
  if (name === 'email' || name === 'phone_number') return name;
  throw refusals.invalid(`The attribute ${name} cannot be verified.`);
}
