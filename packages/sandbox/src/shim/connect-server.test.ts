import https, { Agent, get } from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createSandbox } from '../create-sandbox.ts';
import type { Sandbox } from '../sandbox.ts';
import { connectToSandbox as connectPage } from './connect-browser.ts';
import { connectToSandbox as connectByNode } from './connect-node.ts';
import { connectToSandbox } from './connect-server.ts';
import { KEY } from './connection.ts';

const native = globalThis.fetch;
const nativeHttps = { request: https.request, get: https.get };
let sandbox: Sandbox;

const keys = () => {
  const { userPoolId } = sandbox.pool('main');
  return `https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}/.well-known/jwks.json`;
};

const read = async (address: string | Request) => (await fetch(address)).json();

beforeAll(async () => {
  sandbox = await createSandbox({ ephemeral: true });
});

afterEach(() => {
  vi.unstubAllEnvs();
  Reflect.deleteProperty(globalThis, KEY);
  Object.defineProperty(globalThis, 'fetch', { configurable: true, enumerable: true, writable: true, value: native });
  Object.assign(https, nativeHttps);
  syncBuiltinESMExports();
});

afterAll(() => sandbox.close());

test('a server of production is left alone', () => {
  vi.stubEnv('NODE_ENV', 'production');
  connectToSandbox(sandbox.url);
  expect(globalThis.fetch).toBe(native);
  expect(get).toBe(nativeHttps.get);
});

test.each([undefined, '', 'production', 'staging'])('so is one that Node runs with NODE_ENV %s', (mode) => {
  vi.stubEnv('NODE_ENV', mode);
  connectByNode(sandbox.url);
  expect(globalThis.fetch).toBe(native);
  expect(get).toBe(nativeHttps.get);
});

test.each(['development', 'test'])('one that Node runs with NODE_ENV %s is connected', async (mode) => {
  vi.stubEnv('NODE_ENV', mode);
  connectByNode(sandbox.url);
  expect(await read(keys())).toHaveProperty('keys');
});

test('so is a worker that a bundler gives the file for a page', () => {
  connectPage(sandbox.url);
  expect(globalThis.fetch).toBe(native);
});

test('what a server asks of AWS goes to the sandbox', async () => {
  connectToSandbox(sandbox.url);
  expect(await read(keys())).toHaveProperty('keys');
  expect(await read(new Request(keys()))).toHaveProperty('keys');
});

test("and by Node's own client, by which tokens are verified", async () => {
  connectToSandbox(sandbox.url);
  const answer = await new Promise<string>((resolve, reject) => {
    get(keys(), { agent: new Agent() }, (response) => resolve(text(response))).on('error', reject);
  });
  expect(JSON.parse(answer)).toHaveProperty('keys');
});

test('also where a framework puts another fetch in place, or the first one back', async () => {
  connectToSandbox(sandbox.url);
  const asked: string[] = [];
  globalThis.fetch = native;
  expect(await read(keys())).toHaveProperty('keys');
  const inner = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    asked.push(String(input));
    return inner(input, init);
  };
  expect(await read(keys())).toHaveProperty('keys');
  expect(asked).toEqual([expect.stringMatching(`^${sandbox.url}/`)]);
});

test('a second call changes where the sandbox is', async () => {
  connectToSandbox('http://localhost:1');
  await expect(read(keys())).rejects.toThrow('fetch failed');
  connectToSandbox(`${sandbox.url}/`);
  expect(await read(keys())).toHaveProperty('keys');
});
