import { expect, test } from 'vitest';
import { localAddress } from './local-address.ts';

const sandbox = 'http://localhost:4566';
const local = (address: string) => localAddress(address, 'http://localhost:3000/page', sandbox);

test.each([
  ['https://cognito-idp.us-east-1.amazonaws.com/', 'http://localhost:4566/'],
  ['https://cognito-identity.eu-west-1.amazonaws.com/', 'http://localhost:4566/'],
  ['https://ink.auth.us-east-1.amazoncognito.com/oauth2/authorize?a=1#b', 'http://localhost:4566/oauth2/authorize?a=1#b'],
  ['https://bucket.s3.us-east-1.amazonaws.com/a%20b?x=1', 'http://localhost:4566/_aws/bucket.s3.us-east-1.amazonaws.com/a%20b?x=1'],
  ['wss://q.appsync-realtime-api.us-east-1.amazonaws.com/graphql', 'ws://localhost:4566/_aws/q.appsync-realtime-api.us-east-1.amazonaws.com/graphql'],
])('%s goes to %s', (address, to) => {
  expect(local(address)).toBe(to);
});

test.each(['/api', '', 'https://example.com/', 'https://amazonaws.com.example.com/', 'https://notamazonaws.com/', 'http://', 'blob:http://x/1'])(
  '%s is left alone',
  (address) => {
    expect(local(address)).toBeUndefined();
  },
);
