import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { breach, entryZone, zones } from './zones.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['packages/theme/src', 'packages/state-machines/src', 'packages/ui-react/src', 'packages/sandbox/src', 'demo', 'e2e', 'stories'];

const sourcesIn = (folder: string) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.split(sep).join('/')))
    .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(node_modules|dist|\.foyer)\//.test(file));

const breachesOf = (file: string, source: string) => importsOf(source).flatMap((module) => breach(file, module) ?? []);

describe('the direction of imports', () => {
  it.each(folders)('holds in %s', (folder) => {
    const sources = sourcesIn(folder);
    expect(sources.flatMap((file) => breachesOf(file, readFileSync(root + file, 'utf8')))).toEqual([]);
  });

  it('is checked on every package', () => {
    const packages = readdirSync(`${root}packages`).filter((name) => existsSync(`${root}packages/${name}/package.json`));
    const checked = new Set(Object.values(zones).map((zone) => zone.files));
    expect(packages.filter((name) => !checked.has(`packages/${name}/src/`))).toEqual([]);
    expect(folders.filter((folder) => folder.startsWith('packages'))).toHaveLength(packages.length);
  });
});

/** Every name by which an app, or another package, may import something. */
const publicEntries = readdirSync(`${root}packages`).flatMap((name) => {
  const { exports }: { exports: object } = JSON.parse(readFileSync(`${root}packages/${name}/package.json`, 'utf8'));
  return Object.keys(exports).map((path) => `@foyer/${name}${path.slice(1)}`).filter((entry) => !/\.(css|json)$/.test(entry));
});

it.each(publicEntries)('%s has a zone', (entry) => {
  expect(entryZone(entry)).toBeDefined();
});

describe('a breach is seen', () => {
  it.each([
    ['packages/theme/src/a.ts', `import { useState } from 'react';`],
    ['packages/theme/src/a.ts', `import { Secret } from '@foyer/state-machines';`],
    ['packages/state-machines/src/a.ts', `import type { ReactNode } from 'react';`],
    ['packages/state-machines/src/a.ts', `export * from './adapters/amplify/index.ts';`],
    ['packages/state-machines/src/a.ts', `import { vars } from '@foyer/theme';`],
    ['packages/state-machines/src/a.ts', `import { readFile } from 'node:fs';`],
    ['packages/state-machines/src/adapters/memory/a.ts', `import { signIn } from 'aws-amplify/auth';`],
    ['packages/state-machines/src/adapters/amplify/a.ts', `import { Hub } from '@aws-amplify/core';`],
    ['packages/state-machines/src/adapters/amplify/a.ts', `import { x } from 'aws-amplify/adapter-core/internals';`],
    ['packages/state-machines/src/adapters/s3/a.ts', `import { x } from '../amplify/x.ts';`],
    ['packages/state-machines/src/adapters/amplify/a.test.ts', `import { x } from '../../../../sandbox/src/index.ts';`],
    ['packages/ui-react/src/core.ts', `import { amplify } from '@foyer/state-machines/amplify';`],
    ['packages/ui-react/src/a.tsx', `const aws = await import('aws-amplify');`],
    ['packages/ui-react/src/a.tsx', `import {\n  vars,\n} from '../../theme/src/index.ts';`],
    ['packages/ui-react/src/a.tsx', `import { vars } from '@foyer/theme/src/index.ts';`],
    ['packages/ui-react/src/a.tsx', `import '@foyer/sandbox';`],
    ['packages/sandbox/src/a.ts', `import { AuthError } from '@foyer/state-machines';`],
    ['packages/sandbox/src/a.ts', `import { reader } from '@foyer/state-machines/storage-browser';`],
    ['packages/sandbox/src/a.ts', `import { nobody } from '@foyer/state-machines/nowhere';`],
    ['packages/sandbox/src/a.ts', `import { signIn } from 'aws-amplify/auth';`],
    ['packages/sandbox/src/a.ts', `import { client } from './testing/amplify.ts';`],
    ['demo/src/a.tsx', `import { a } from '@aws-amplify/data-schema';`],
    ['demo/src/a.tsx', `import { createSandbox } from '@foyer/sandbox';`],
    ['stories/a.stories.tsx', `import { signIn } from 'aws-amplify/auth';`],
  ])('%s: %s', (file, source) => {
    expect(breachesOf(file, source)).toHaveLength(1);
  });

  it.each([
    ['packages/ui-react/src/index.ts', `import { amplify } from '@foyer/state-machines/amplify';`],
    ['packages/ui-react/src/a.tsx', ` * import { signIn } from 'aws-amplify/auth';`],
    ['packages/state-machines/src/adapters/amplify/a.ts', `import { signIn } from 'aws-amplify/auth';`],
    ['packages/state-machines/src/adapters/amplify/a.test.ts', `import { createSandbox } from '@foyer/sandbox';`],
    ['demo/amplify/data/resource.ts', `import { a } from '@aws-amplify/backend';`],
  ])('and what is right passes: %s: %s', (file, source) => {
    expect(breachesOf(file, source)).toEqual([]);
  });
});
