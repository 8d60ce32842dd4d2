import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Checksums } from '../ports/checksums.ts';
import { expectedETag } from './e-tag.ts';

const md5 = async (blob: Blob) => new Uint8Array(createHash('md5').update(new Uint8Array(await blob.arrayBuffer())).digest());
const checksums: Checksums = { md5, crc32: async () => 0, sha256: async () => new Uint8Array() };
const hex = (...pieces: Uint8Array[]) => pieces.reduce((hash, piece) => hash.update(piece), createHash('md5')).digest('hex');

test('is the MD5 of one request, and of the MD5 of many', async () => {
  const { signal } = new AbortController();
  const eTag = (text: string, partSize: number) => expectedETag(new Blob([text]), partSize, checksums, signal);
  expect(await eTag('abcde', 5)).toBe(`"${hex(Buffer.from('abcde'))}"`);
  expect(await eTag('', 5)).toBe('"d41d8cd98f00b204e9800998ecf8427e"');
  const parts = await Promise.all(['ab', 'cd', 'e'].map((text) => md5(new Blob([text]))));
  expect(await eTag('abcde', 2)).toBe(`"${hex(...parts)}-3"`);
});
