import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';

const fixture = fileURLToPath(new URL('servers.fixture.mjs', import.meta.url));

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const command = async (role) => {
  const ports = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [fixture, role, ...ports.map(String)]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  return { child, ports, ended, output: () => output };
};

const isAlive = (group, signal = 0) => {
  try {
    return process.kill(-group, signal);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
};

it('Ctrl-C leaves no server and no process of one, also not one that is deaf to it', async () => {
  const { child, ports, ended, output } = await command('pair');
  await vi.waitUntil(() => output().includes('Ready.'), 30_000);
  for (const port of ports) expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
  const group = Number(/group (\d+)/.exec(output())?.[1]);
  onTestFinished(() => void isAlive(group, 'SIGKILL'));

  child.kill('SIGINT');
  expect(await ended).toBe(0);
  await vi.waitUntil(() => !isAlive(group));
  for (const port of ports) await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
});

it('servers that end before they answer are told of in a sentence, below what they said', async () => {
  const { ended, output } = await command('breaks');
  expect(await ended).toBe(1);
  expect(output()).toMatch(/no such file[^]*\nThe pair did not start; what it said is above\.\n$/);
});
