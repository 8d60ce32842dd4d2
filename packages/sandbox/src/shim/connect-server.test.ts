import { Agent, get } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSandbox } from '../create-sandbox.ts';
import type { Sandbox } from '../sandbox.ts';
import { connectToSandbox } from './connect-server.ts';

const native = globalThis.fetch;
let sandbox: Sandbox;

const keys = () => {
  const { userPoolId } = sandbox.pool('main');
  return `https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}/.well-known/jwks.json`;
};

const read = async (address: string | Request) => (await fetch(address)).json();

beforeAll(async () => {
  sandbox = await createSandbox({ ephemeral: true });
});

afterAll(() => sandbox.close());

test('a server of production is left alone', () => {
  vi.stubEnv('NODE_ENV', 'production');
  connectToSandbox(sandbox.url);
  vi.unstubAllEnvs();
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
