import { getDiffieHellman, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { modularPower } from './modular-power.ts';

const prime = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);

const random = (bytes: number) => BigInt(`0x${randomBytes(bytes).toString('hex')}`);

function byDefinition(base: bigint, exponent: bigint): bigint {
  if (exponent === 0n) return 1n;
  const half = byDefinition(base, exponent >> 1n);
  return (half * half * (exponent & 1n ? base : 1n)) % prime;
}

test.each([1, 3, 32, 128])('powers whose exponent has %i bytes', (bytes) => {
  for (const base of [2n, random(3), random(384) % prime]) {
    const exponent = random(bytes) + 1n;
    expect(modularPower(base, exponent, prime)).toBe(byDefinition(base, exponent));
  }
});

test('a base below 0, beyond the modulus, or of no rest', () => {
  expect(modularPower(-3n, 5n, prime)).toBe(prime - 243n);
  expect(modularPower(prime + 3n, 5n, prime)).toBe(243n);
  expect(modularPower(0n, 5n, prime)).toBe(0n);
});
