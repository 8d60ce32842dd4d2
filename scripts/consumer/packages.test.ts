import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, it } from 'vitest';
import { root } from '../setup/run.mjs';
import { runIn } from './make-app.ts';

const tarballs = inject('tarballs');
const folderOf = (name: string) => join(root, 'packages', name.replace('@foyer/', ''));

/** `'use client'` is a matter of the first line, before any import. */
const isClient = (source: string) => /^\s*['"]use client['"]/.test(source);

const modulesIn = async (folder: string, pattern: RegExp) => {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => pattern.test(file));
};

describe.each(Object.keys(tarballs))('%s', (name) => {
  it('has nothing that publint objects to', async () => {
    const manifest = JSON.parse(await readFile(join(folderOf(name), 'package.json'), 'utf8'));
    const tarball = await readFile(tarballs[name] ?? '');
    const { messages } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true, level: 'suggestion' });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it('has types that fit its code, in every way to resolve them that it supports', async () => {
    const attw = join(root, 'node_modules/.bin/attw');
    const { exports } = JSON.parse(await readFile(join(folderOf(name), 'package.json'), 'utf8'));
    const sheets = Object.keys(exports).filter((path) => path.endsWith('.css'));
    const leftOut = sheets.length > 0 ? ['--exclude-entrypoints', ...sheets] : [];
    await runIn(root, attw, [tarballs[name] ?? '', '--profile', 'esm-only', '--format', 'table-flipped', ...leftOut]);
  });

  it('ships no test and no source', async () => {
    const listing = await runIn(root, 'tar', ['-tzf', tarballs[name] ?? '']);
    const files = listing.trim().split('\n');
    expect(files.filter((file: string) => /\.(test|stories)\.|\/src\/|\.tsx?$/.test(file) && !file.endsWith('.d.ts'))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['package/package.json', 'package/LICENSE', 'package/README.md']));
  });
});

it("keeps 'use client' on every file that has it in the source", async () => {
  const source = join(folderOf('@foyer/ui-react'), 'src');
  const built = join(folderOf('@foyer/ui-react'), 'dist');
  const sources = (await modulesIn(source, /\.tsx?$/)).filter((file) => !/\.(test|spec)\.tsx?$/.test(file));
  const clients: string[] = [];
  for (const file of sources) if (isClient(await readFile(join(source, file), 'utf8'))) clients.push(file);
  const inDist = new Set(await modulesIn(built, /\.js$/));

  const lost: string[] = [];
  for (const file of clients) {
    const output = file.replace(/\.tsx?$/, '.js');
    if (inDist.has(output) && !isClient(await readFile(join(built, output), 'utf8'))) lost.push(output);
  }
  expect(clients.length).toBeGreaterThan(0);
  expect(clients.some((file) => inDist.has(file.replace(/\.tsx?$/, '.js')))).toBe(true);
  expect(lost).toEqual([]);
});
