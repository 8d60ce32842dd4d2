import { randomBytes } from 'node:crypto';
import { crc32 as expected } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from './crc32.ts';

test('agrees with zlib on every length and offset, whole and in pieces', () => {
  const bytes = new Uint8Array(randomBytes(200));
  for (let start = 0; start < 9; start += 1) {
    for (let end = start; end < bytes.length; end += 7) {
      const piece = bytes.subarray(start, end);
      expect(crc32(piece)).toBe(expected(piece));
      expect(crc32(bytes.subarray(end), crc32(piece))).toBe(expected(bytes.subarray(start)));
    }
  }
});
