import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { codeBlocksOf, type CodeBlock } from './code-blocks.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'node_modules/.cache/doc-code');

const pages = ['README.md', 'docs', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`)]
  .filter((path) => existsSync(join(root, path)))
  .flatMap((path) => (path === 'docs' ? readdirSync(join(root, path)).map((name) => `docs/${name}`) : [path]))
  // What Next brings is not in the workspace: `next-page.test.ts` holds that page to the app that is built with it.
  .filter((path) => path.endsWith('.md') && path !== 'docs/next.md');

const settings = {
  extends: '../../../tsconfig.json',
  compilerOptions: { paths: {}, types: ['node'] },
  include: ['*.ts', '*.tsx', '../../../scripts/doc-code/ambient.d.ts'],
  exclude: [],
};

/** What the type checker says about the blocks, in the words of the pages. */
const compile = (blocks: readonly CodeBlock[]) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { paths } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions;
  const fromRoot = Object.entries<string[]>(paths).map(([name, [path = '']]) => [name, [path.replace('./', '../../../')]]);
  settings.compilerOptions.paths = Object.fromEntries(fromRoot);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  for (const [index, { extension, code }] of blocks.entries()) writeFileSync(join(folder, `block-${index}.${extension}`), `${code}\nexport {};\n`);
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return stdout.trim().split('\n').map((line) => line.replace(/^.*block-(\d+)\.tsx?/, (_, index) => blocks[Number(index)]?.place ?? ''));
  }
};

it('is code that compiles, on every page', { timeout: 240_000 }, () => {
  const blocks = pages.flatMap((page) => codeBlocksOf(page, readFileSync(join(root, page), 'utf8')));
  expect(blocks.length).toBeGreaterThan(0);
  expect(compile(blocks)).toEqual([]);
});

it('shows tests of an app that run, as `testing-page.test.tsx` runs them in jsdom', () => {
  const [{ code } = { code: '' }] = codeBlocksOf('docs/testing.md', readFileSync(join(root, 'docs/testing.md'), 'utf8'));
  const [, ...lines] = readFileSync(join(root, 'scripts/doc-code/testing-page.test.tsx'), 'utf8').split('\n');
  expect(lines.join('\n')).toBe(code);
});

it('names the page and the line of code that does not', { timeout: 240_000 }, () => {
  const page = 'Words.\n\n```ts\nconst size: number = "large";\n```\n';
  expect(compile(codeBlocksOf('page.md', page)).join()).toMatch(/^page\.md:3\(1,7\): error TS2322/);
});
