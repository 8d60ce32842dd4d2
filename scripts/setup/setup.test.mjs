import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isInstalled } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { start } from './run.mjs';

const lock = (packages) => JSON.stringify({ packages });

const folderWith = (wanted, present) => {
  const folder = `${mkdtempSync(join(tmpdir(), 'foyer-install-'))}/`;
  writeFileSync(`${folder}package-lock.json`, lock(wanted));
  if (present) {
    for (const path of Object.keys(present)) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(`${folder}node_modules/.package-lock.json`, lock(present));
  }
  return folder;
};

const wanted = {
  '': { name: 'foyer' },
  'packages/theme': { version: '0.1.0' },
  'node_modules/@foyer/theme': { link: true },
  'node_modules/react': { version: '19.3.1' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
};
const { '': _root, 'node_modules/fsevents': _optional, ...present } = wanted;

it('sees that the dependencies are there, the ones for other machines apart', () => {
  expect(isInstalled(folderWith(wanted, present))).toBe(true);
});

it('sees that they are missing, incomplete or of another version', () => {
  expect(isInstalled(folderWith(wanted))).toBe(false);
  const { 'node_modules/react': _react, ...incomplete } = present;
  expect(isInstalled(folderWith(wanted, incomplete))).toBe(false);
  expect(isInstalled(folderWith(wanted, { ...present, 'node_modules/react': { version: '19.2.0' } }))).toBe(false);
});

it('takes a Node that is new enough, and refuses an old one in a sentence', () => {
  for (const version of ['20.19.0', '20.20.2', '22.0.0']) expect(() => requireNode(version)).not.toThrow();
  for (const version of ['18.20.0', '20.18.9']) expect(() => requireNode(version)).toThrow(/needs Node 20\.19 or newer/);
});

it('ends a command that does not end when it is asked to, once its time is over', async () => {
  const code = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log(process.pid)";
  const pid = await new Promise((resolve) => {
    const stubborn = start(process.execPath, ['-e', code], {
      quiet: true, patience: 0, onOutput: (output) => void stubborn.stop().then(() => resolve(Number(output))),
    });
  });
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
