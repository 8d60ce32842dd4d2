/** Multiplies in GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1, the field of QR codes. */
const multiply = (a: number, b: number): number => {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
};

/** The generator polynomial of a degree, highest power first, its leading one left out. */
const generator = (degree: number): Uint8Array => {
  const polynomial = new Uint8Array(degree);
  polynomial[degree - 1] = 1;
  let root = 1;
  for (let factor = 0; factor < degree; factor++) {
    for (let at = 0; at < degree; at++) {
      polynomial[at] = multiply(polynomial[at] ?? 0, root) ^ (polynomial[at + 1] ?? 0);
    }
    root = multiply(root, 2);
  }
  return polynomial;
};

/** The error correction codewords of a block: the remainder of its division by the generator. */
export const errorCorrection = (block: Uint8Array, length: number): Uint8Array => {
  const divisor = generator(length);
  const remainder = new Uint8Array(length);
  for (const byte of block) {
    const factor = byte ^ (remainder[0] ?? 0);
    remainder.copyWithin(0, 1);
    remainder[length - 1] = 0;
    divisor.forEach((coefficient, at) => { remainder[at] = (remainder[at] ?? 0) ^ multiply(coefficient, factor); });
  }
  return remainder;
};
