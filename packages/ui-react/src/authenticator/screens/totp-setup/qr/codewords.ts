import { errorCorrection } from './reed-solomon.ts';

/** Error correction level M, by version from 1: codewords of correction in each block, and how many blocks. */
const correction = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

/** The places of the alignment patterns along one side. */
export const alignmentCentres = (version: number): number[] => {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const rest = Array.from({ length: count - 1 }, (_, at) => version * 4 + 10 - at * step);
  return [6, ...rest.reverse()];
};

/** How many codewords a symbol holds: what its finder, timing, alignment, format and version patterns leave free. */
const capacity = (version: number): number => {
  const side = version * 4 + 17;
  const along = alignmentCentres(version).length;
  const alignment = along ? (along * along - 3) * 25 - (along - 2) * 10 : 0;
  const finders = 3 * 64;
  const timing = 2 * (side - 16);
  const format = 31;
  const versions = version >= 7 ? 36 : 0;
  return (side * side - finders - timing - format - alignment - versions) >>> 3;
};

const dataLength = (version: number) =>
  capacity(version) - (correction[version - 1] ?? 0) * (blocks[version - 1] ?? 0);

const countBits = (version: number) => (version < 10 ? 8 : 16);

const fits = (length: number, version: number) => 4 + countBits(version) + length * 8 <= dataLength(version) * 8;

/** The smallest version that holds so many bytes. */
export const versionFor = (length: number): number => {
  const version = blocks.findIndex((_, at) => fits(length, at + 1)) + 1;
  if (!version) throw new RangeError(`[foyer] A text of ${length} bytes is too long for a QR code. Shorten the issuer or the username.`);
  return version;
};

const dataBits = (bytes: Uint8Array, version: number): number[] => {
  const bits: number[] = [];
  const append = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1);
  };
  append(0b0100, 4);
  append(bytes.length, countBits(version));
  for (const byte of bytes) append(byte, 8);
  const room = dataLength(version) * 8;
  append(0, Math.min(4, room - bits.length));
  append(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) append(pad, 8);
  return bits;
};

const toBytes = (bits: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: bits.length / 8 }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0));

const interleave = (columns: readonly Uint8Array[]): number[] => {
  const longest = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => columns.flatMap((column) => column[at] ?? [])).flat();
};

/** A text's bytes as the codewords of a symbol: padded, cut into blocks, corrected and interleaved. */
export const codewords = (bytes: Uint8Array, version: number): number[] => {
  const data = toBytes(dataBits(bytes, version));
  const count = blocks[version - 1] ?? 1;
  const short = Math.floor(data.length / count);
  const longFrom = count - (data.length % count);
  const starts = Array.from({ length: count + 1 }, (_, at) => at * short + Math.max(0, at - longFrom));
  const parts = starts.slice(0, -1).map((start, at) => data.slice(start, starts[at + 1]));
  return [...interleave(parts), ...interleave(parts.map((part) => errorCorrection(part, correction[version - 1] ?? 0)))];
};
