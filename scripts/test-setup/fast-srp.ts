/**
 * In Node, aws-amplify's proof of a password is computed by OpenSSL: the same numbers in a fraction of the time.
 * aws-amplify itself replaces this function in the same way on React Native. For a browser, `e2e/scenario/fast-srp.ts` does it.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modularPower } from '../../packages/sandbox/src/user-pools/modular-power.ts';

interface BigInteger {
  toString(radix: 16): string;
}

interface BigIntegerFile {
  readonly default: {
    new (digits: string, radix: 16): BigInteger;
    readonly prototype: {
      modPow(this: BigInteger, exponent: BigInteger, modulus: BigInteger, done: (error: Error | null, power: BigInteger | null) => void): void;
    };
  };
}

const from = (path: string) => createRequire(path);
const auth = from(from(import.meta.url).resolve('aws-amplify')).resolve('@aws-amplify/auth');
const file = join(dirname(auth), '../esm/providers/cognito/utils/srp/BigInteger/BigInteger.mjs');
const { default: BigInteger } = (await import(pathToFileURL(file).href)) as BigIntegerFile;

const read = (number: BigInteger): bigint => {
  const hex = number.toString(16);
  return hex.startsWith('-') ? -BigInt(`0x${hex.slice(1)}`) : BigInt(`0x${hex}`);
};

BigInteger.prototype.modPow = function modPow(exponent, modulus, done) {
  done(null, new BigInteger(modularPower(read(this), read(exponent), read(modulus)).toString(16), 16));
};
