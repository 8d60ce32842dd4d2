import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { modularPower } from './modular-power.ts';

/** The 3072-bit group of RFC 5054, which Cognito's SRP uses with the generator 2. */
const N_HEX = `
  FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD
  EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED
  EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F
  83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B
  E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510
  15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7
  ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C
  BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF
`.replaceAll(/\s/g, '');
const N = BigInt(`0x${N_HEX}`);
const G = 2n;
const K = fromHex(hashHex(pad(N) + pad(G)));

/** What the server keeps of a password: it can check a proof of it, and not sign in with it. */
export interface SrpVerifier {
  /** Hex. */
  readonly salt: string;
  /** Hex. */
  readonly verifier: string;
}

/** What the server remembers between the two steps of a proof. */
export interface SrpExchange {
  /** The server's public value, in hex. */
  readonly serverPublic: string;
  /** Base64. */
  readonly secretBlock: string;
  /** Base64. */
  readonly key: string;
}

export interface SrpClaim {
  readonly secretBlock: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** Names whose password it is: the pool's id after its `_` and the real username, or a device group and device. */
export interface SrpIdentity {
  readonly group: string;
  readonly user: string;
}

/** Makes a verifier; the same salt gives the same one. */
export function createVerifier(identity: SrpIdentity, password: string, salt = randomBytes(16).toString('hex')): SrpVerifier {
  const inner = createHash('sha256').update(`${identity.group}${identity.user}:${password}`).digest('hex');
  const x = fromHex(hashHex(pad(fromHex(salt)) + inner));
  return { salt: pad(fromHex(salt)), verifier: power(G, x).toString(16) };
}

/** Answers the client's public value; `undefined` where that value is one that would give the secret away. */
export function startExchange(clientPublicHex: string, verifierHex: string): SrpExchange | undefined {
  if (!/^[0-9a-f]+$/i.test(clientPublicHex)) return undefined;
  const clientPublic = fromHex(clientPublicHex);
  if (clientPublic % N === 0n) return undefined;
  const verifier = fromHex(verifierHex);
  const secret = fromHex(randomBytes(32).toString('hex'));
  const serverPublic = (K * verifier + power(G, secret)) % N;
  const u = fromHex(hashHex(pad(clientPublic) + pad(serverPublic)));
  const shared = power((clientPublic * power(verifier, u)) % N, secret);
  const salted = hmac(Buffer.from(pad(u), 'hex'), Buffer.from(pad(shared), 'hex'));
  const key = hmac(salted, 'Caldera Derived Key\u0001').subarray(0, 16);
  return {
    serverPublic: serverPublic.toString(16),
    secretBlock: randomBytes(256).toString('base64'),
    key: key.toString('base64'),
  };
}

/** Whether the client's signature proves that it knows the password. */
export function isProved(exchange: SrpExchange, identity: SrpIdentity, claim: SrpClaim): boolean {
  if (claim.secretBlock !== exchange.secretBlock) return false;
  const expected = hmac(
    Buffer.from(exchange.key, 'base64'),
    identity.group,
    identity.user,
    Buffer.from(exchange.secretBlock, 'base64'),
    claim.timestamp,
  );
  const given = Buffer.from(claim.signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function power(base: bigint, exponent: bigint): bigint {
  return modularPower(base, exponent, N);
}

/** Hex of even length whose first bit is 0, as the client writes numbers before it hashes them. */
function pad(value: bigint): string {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return /^[89a-f]/.test(even) ? `00${even}` : even;
}

function fromHex(hex: string): bigint {
  return BigInt(`0x${hex}`);
}

function hashHex(hex: string): string {
  return createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex');
}

function hmac(key: Buffer, ...parts: (string | Buffer)[]): Buffer {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}
