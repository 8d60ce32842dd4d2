import type { CodeDelivery } from '../ports/auth.ts';

/** Hides a contact as Cognito does: `a***@e***`, `+*******1234`. */
export const maskedDestination = (contact: string): string =>
  contact.includes('@') ? contact.replace(/^(.).*@(.).*$/, '$1***@$2***') : contact.replace(/\d(?=\d{4})/g, '*');

/**
 * What is answered for a user who does not exist: a delivery that looks like a real one, so that nobody learns who has
 * an account. The same name gives the same answer each time.
 */
export function simulatedDelivery(username: string): CodeDelivery {
  if (/^\+\d+$/.test(username)) {
    return { medium: 'sms', destination: maskedDestination(username), attribute: 'phone_number' };
  }
  const email = username.includes('@') ? username : `${username}@${username.at(-1)}`;
  return { medium: 'email', destination: maskedDestination(email), attribute: 'email' };
}
