import { isEmail, isPhoneNumber } from './attributes.ts';
import { deliveryDetails, type CodeDeliveryDetails } from './mask.ts';
import type { UserPool } from './user-pool.ts';

/** Where a code would have gone, had there been such a user: the same answer each time. */
export function pretendedDelivery(pool: UserPool, login: string): CodeDeliveryDetails {
  if (isEmail(login)) return deliveryDetails('email', login);
  if (isPhoneNumber(login)) return deliveryDetails('phone_number', login);
  const bytes = pool.pretend(`delivery:${login}`);
  const letter = (at: number) => String.fromCharCode(97 + ((bytes[at] ?? 0) % 26));
  const [preferred = 'email'] = pool.settings.accountRecovery;
  return preferred === 'email'
    ? deliveryDetails('email', `${letter(0)}@${letter(1)}.invalid`)
    : deliveryDetails('phone_number', `+1555${String(1_000_000 + (bytes.readUInt32BE(2) % 9_000_000))}`);
}
