import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from '../setup/run.mjs';
import { longestFirst, longFiles } from './longest-first.ts';

const specification = (file: string, project = 'node') => ({ moduleId: `/house/${file}`, project: { name: project } });
const [longest = '', second = ''] = longFiles;

it('begins a project with the files that take longest, and leaves the others in their order', () => {
  const files = [specification('b.test.tsx', 'browser'), specification('z.test.ts'), specification(second), specification('a.test.ts'), specification(longest)];
  expect(longestFirst(files).map(({ moduleId }) => moduleId.replace('/house/', ''))).toEqual(['b.test.tsx', longest, second, 'z.test.ts', 'a.test.ts']);
});

it('names files that are there', () => {
  expect(longFiles.filter((file) => !existsSync(root + file))).toEqual([]);
});
