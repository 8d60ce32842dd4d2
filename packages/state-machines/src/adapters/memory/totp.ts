const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const PERIOD = 30_000;

/** The code that an authenticator app shows at `at`, by RFC 6238: HMAC-SHA-1, 30 seconds, six digits. */
export const totpCode = (seed: string, at: number): Promise<string> => hotp(seed, Math.floor(at / PERIOD));

/**
 * Which period a code belongs to, or `undefined` where it fits neither this one nor a neighbour, which clocks that
 * differ a little need.
 */
export async function totpPeriod(seed: string, code: string, at: number): Promise<number | undefined> {
  const current = Math.floor(at / PERIOD);
  for (const period of [current, current - 1, current + 1]) {
    if ((await hotp(seed, period)) === code) return period;
  }
  return undefined;
}

async function hotp(seed: string, counter: number): Promise<string> {
  const message = new DataView(new ArrayBuffer(8));
  message.setBigUint64(0, BigInt(counter));
  const key = await crypto.subtle.importKey('raw', fromBase32(seed), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const digest = new DataView(await crypto.subtle.sign('HMAC', key, message.buffer));
  const offset = digest.getUint8(digest.byteLength - 1) & 0xf;
  return String((digest.getUint32(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Uint8Array<ArrayBuffer> {
  const bits = [...text.replace(/=+$/, '').toUpperCase()]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** A seed of 160 bits. The same `salt` gives the same one: a memory backend is deterministic. */
export function totpSeed(salt: number): string {
  let state = salt + 1;
  const letter = () => {
    state = (state * 48_271) % 2_147_483_647;
    return ALPHABET[state % ALPHABET.length];
  };
  return Array.from({ length: 32 }, letter).join('');
}
