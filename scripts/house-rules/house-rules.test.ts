import { readFileSync, readdirSync } from 'node:fs';
import { basename, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['packages', 'demo', 'e2e', 'stories', 'scripts', 'bench', '.storybook'];
const leftOut = /(^|\/)(node_modules|dist|\.foyer|__snapshots__|test-results|playwright-report)\//;
const self = 'scripts/house-rules/house-rules.test.ts';

const files = folders.flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.split(sep).join('/')))
    .filter((file) => /\.(ts|tsx|mjs|js|jsx)$/.test(file) && !leftOut.test(file) && file !== self),
);

/** What a linter does not see, and the reason that it is not done here. */
const rules: { text: RegExp; why: string; notInTests?: boolean }[] = [
  { text: /\bas unknown as\b/, why: 'a cast through unknown hides a wrong model' },
  { text: /@ts-(ignore|expect-error|nocheck)/, why: 'the type checker is not silenced' },
  { text: /(oxlint|eslint)-disable/, why: 'the linter is not silenced' },
  { text: /\b(TODO|FIXME|XXX|HACK)\b/, why: 'what is left to do stands in an issue' },
  { text: /\bforwardRef\s*[(<]/, why: 'a ref is a prop' },
  { text: /\bdangerouslySetInnerHTML\b|\.(inner|outer)HTML\s*=|insertAdjacentHTML/, why: 'text never becomes HTML', notInTests: true },
  { text: /^\s*(it|test|describe)(\.\w+)*\.(only|skip|todo|fails)\b/m, why: 'every test runs' },
  { text: /'!test'|a11y:[^}]*(test: '(off|todo)'|disable: true)/, why: 'every story is a test, with axe' },
];

const stranger = /^(utils?|helpers?|common|types|misc|shared)\.(ts|tsx|mjs)$/;

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file);

const breachesOf = (file: string, source: string) => [
  ...(stranger.test(basename(file)) ? [`${file}: a file is named after the one thing that it does`] : []),
  ...rules.filter(({ text, notInTests }) => text.test(source) && !(notInTests && isTest(file))).map(({ why }) => `${file}: ${why}`),
];

it('keeps the rules of the house', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => breachesOf(file, readFileSync(root + file, 'utf8')))).toEqual([]);
});

it('gives each style file of the packages a name of its own, since classes are named after it', () => {
  const names = files.filter((file) => /^packages\/.*\.css\.ts$/.test(file)).map((file) => basename(file).toLowerCase());
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

/** Components and hooks of the browser package; a page of the server may import them, and then they are drawn in the browser. */
const forClient = /^packages\/ui-react\/src\/(?!.*\/apps\/).*\/(?:use-[\w-]+\.tsx?|[A-Z]\w*(?:\.view|\.connect)?\.tsx)$/;

it('says first in each file of a component or a hook that it is for the browser', () => {
  const those = files.filter((file) => forClient.test(file));
  expect(those.length).toBeGreaterThan(100);
  expect(those.filter((file) => !readFileSync(root + file, 'utf8').startsWith("'use client';\n"))).toEqual([]);
});

it.each([
  ['a.ts', 'const x = y as unknown as string;'],
  ['a.ts', '// @ts-ignore'],
  ['a.ts', '/* oxlint-disable */'],
  ['a.ts', '// TODO later'],
  ['a.tsx', 'const Part = forwardRef(Inner);'],
  ['a.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
  ['a.test.ts', "it.skip('works', () => {});"],
  ['a.stories.tsx', "parameters: { a11y: { test: 'off' } }"],
  ['packages/x/src/utils.ts', ''],
])('sees a breach in %s: %s', (file, source) => {
  expect(breachesOf(file, source)).toHaveLength(1);
});
