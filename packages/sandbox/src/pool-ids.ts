import { createHash } from 'node:crypto';

/** The ids by which a client knows a pool. */
export interface PoolIds {
  readonly region: string;
  /** As `eu-west-1_Ab3dE6gH9`. */
  readonly userPoolId: string;
  readonly clientId: string;
  /** As `eu-west-1:00000000-0000-4000-8000-000000000000`. */
  readonly identityPoolId: string;
  /** The host of the hosted UI, without a scheme. */
  readonly domain: string;
}

/** The region that the sandbox says it is in. */
export const REGION = 'us-east-1';

/** Ids made from the pool's name alone, so that outputs are the same on every machine and after every reset. */
export function poolIds(name: string): PoolIds {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return {
    region: REGION,
    userPoolId: `${REGION}_${letters(`user-pool:${name}`, 9, MIXED)}`,
    clientId: letters(`client:${name}`, 26, LOWER),
    identityPoolId: `${REGION}:${uuid(`identity-pool:${name}`)}`,
    domain: `foyer-${slug}-${letters(`domain:${name}`, 6, LOWER)}.auth.${REGION}.amazoncognito.com`,
  };
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
const MIXED = `ABCDEFGHIJKLMNOPQRSTUVWXYZ${LOWER}`;

function letters(seed: string, length: number, alphabet: string): string {
  const bytes = createHash('sha512').update(seed).digest();
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
}

function uuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
