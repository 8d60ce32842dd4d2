/** The polynomial of CRC-32, its bits from low to high powers. */
const POLYNOMIAL = 0xedb88320;

/** The CRC-32 of one piece after another, from the CRC-32 of each and the length of the second in bytes. */
export const joinCrc32 = (first: number, second: number, secondLength: number): number =>
  (multiply(powerOfX(secondLength * 8), first) ^ second) >>> 0;

/** A CRC-32 as S3 writes it. */
export const crc32Text = (crc: number): string =>
  btoa(String.fromCharCode(crc >>> 24, (crc >>> 16) & 255, (crc >>> 8) & 255, crc & 255));

/** The CRC-32 that S3 writes so. */
export const readCrc32 = (text: string): number => [...atob(text)].reduce((sum, character) => sum * 256 + character.charCodeAt(0), 0);

/** The product of two polynomials, modulo that of CRC-32; the highest bit stands for 1. */
function multiply(one: number, other: number): number {
  let product = 0;
  let shifted = other;
  for (let bit = 31; bit >= 0; bit -= 1) {
    if ((one >>> bit) & 1) product ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
  }
  return product >>> 0;
}

function powerOfX(exponent: number): number {
  let power = 0x80000000;
  let square = 0x40000000;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = multiply(power, square);
    square = multiply(square, square);
  }
  return power;
}
