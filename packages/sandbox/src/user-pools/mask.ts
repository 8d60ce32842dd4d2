import type { ContactAttribute } from '../pool-settings.ts';

/** Cognito's `CodeDeliveryDetails`. */
export interface CodeDeliveryDetails {
  readonly Destination: string;
  readonly DeliveryMedium: 'EMAIL' | 'SMS';
  readonly AttributeName: ContactAttribute;
}

export function deliveryDetails(attribute: ContactAttribute, destination: string): CodeDeliveryDetails {
  return attribute === 'email'
    ? { Destination: maskEmail(destination), DeliveryMedium: 'EMAIL', AttributeName: attribute }
    : { Destination: maskPhone(destination), DeliveryMedium: 'SMS', AttributeName: attribute };
}

function maskEmail(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${name.charAt(0)}***@${host.charAt(0)}***`;
}

/** As `+*******1234`. */
function maskPhone(phone: string): string {
  return `+${'*'.repeat(Math.max(phone.length - 5, 0))}${phone.slice(-4)}`;
}
