import { expect, test } from 'vitest';
import { originalAddress } from './original-address.ts';

test('names the host that a page meant', () => {
  const url = originalAddress('/_aws/bucket.s3.us-east-1.amazonaws.com/a%20b?x=1');
  expect(url?.href).toBe('https://bucket.s3.us-east-1.amazonaws.com/a%20b?x=1');
});

test.each(['/', '/_aws/example.com/x', '/_aws/', '/_awsx.amazonaws.com/'])('%s is what it is', (path) => {
  expect(originalAddress(path)).toBeUndefined();
});
