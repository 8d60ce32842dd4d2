/** What of aws-amplify's numbers the proof of a password is computed with. */
interface BigInteger {
  toString(radix: 16): string;
}

const read = (number: BigInteger): bigint => {
  const hex = number.toString(16);
  return hex.startsWith('-') ? -BigInt(`0x${hex.slice(1)}`) : BigInt(`0x${hex}`);
};

/** `base ** exponent % modulus`, which is 0 or more. */
function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let power = 1n;
  let factor = ((base % modulus) + modulus) % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) power = (power * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return power;
}

/** Has the browser's own numbers do what the class computes digit by digit. */
export function hurry<Number extends BigInteger>(Numbers: {
  new (digits: string, radix: 16): Number;
  readonly prototype: { modPow(this: Number, exponent: Number, modulus: Number, done: (error: Error | null, power: Number | null) => void): void };
}): void {
  Numbers.prototype.modPow = function modPow(exponent, modulus, done) {
    done(null, new Numbers(modularPower(read(this), read(exponent), read(modulus)).toString(16), 16));
  };
}
