import { Input } from '../http/input.ts';

/** A registered passkey, as it is stored. */
export interface Passkey {
  /** Base64url. */
  readonly id: string;
  readonly username: string;
  /** Base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly attachment: string | undefined;
  readonly relyingPartyId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** Where the page that answered stands, by the client's own word, which the signature covers. */
export function originOf(clientDataJson: string): string {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8'));
    return typeof data === 'object' && data !== null ? (new Input(data).optionalText('origin') ?? '') : '';
  } catch (cause) {
    if (cause instanceof SyntaxError) return '';
    throw cause;
  }
}

/** Whether a page of this origin may use passkeys of the relying party. */
export function isWithin(relyingPartyId: string, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { hostname } = new URL(origin);
  return hostname === relyingPartyId || hostname.endsWith(`.${relyingPartyId}`);
}
