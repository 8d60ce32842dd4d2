import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32Text, joinCrc32 } from './crc32-join.ts';
import { partsOf, partSizeFor } from './parts.ts';

const MIB = 1024 * 1024;

test('parts grow so that 10,000 hold a file, and are never smaller than S3 takes', () => {
  expect(partSizeFor(20 * MIB)).toBe(5 * MIB);
  expect(partSizeFor(20 * MIB, 1)).toBe(5 * MIB);
  expect(partSizeFor(20 * MIB, 8 * MIB)).toBe(8 * MIB);
  for (const size of [50_000 * MIB, 50_000 * MIB + 1, 5 * 1024 ** 4]) {
    const partSize = partSizeFor(size);
    expect(Math.ceil(size / partSize)).toBeLessThanOrEqual(10_000);
    expect(Math.ceil(size / (partSize - MIB))).toBeGreaterThan(9_999);
  }
});

test('parts are the whole file, in order', () => {
  expect(partsOf(12, 5)).toEqual([{ number: 1, start: 0, end: 5 }, { number: 2, start: 5, end: 10 }, { number: 3, start: 10, end: 12 }]);
});

test('the CRC-32 of parts is that of the whole', () => {
  const [one, other] = [Buffer.from('The CRC-32 of one piece '), Buffer.from('after another')];
  const whole = crc32(Buffer.concat([one, other]));
  expect(joinCrc32(crc32(one), crc32(other), other.length)).toBe(whole);
  expect(joinCrc32(0, crc32(one), one.length)).toBe(crc32(one));
  expect(Buffer.from(crc32Text(whole), 'base64').readUInt32BE()).toBe(whole);
});
