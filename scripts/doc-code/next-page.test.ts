import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../docs/next.md', import.meta.url), 'utf8');
const files = [...page.matchAll(/^```tsx?\n\/\/ (\S+)\n([\s\S]*?)^```/gm)].map(([, path = '', code = '']) => ({ path, code }));

it.each(files)('$path on the page about Next is the file of the app that is built', ({ path, code }) => {
  expect(code).toBe(readFileSync(new URL(`../consumer/fixtures/next-app/${path}`, import.meta.url), 'utf8'));
});

it('shows the files of each step', () => {
  expect(files.map(({ path }) => path)).toEqual([
    'app/configured-amplify.tsx', 'app/layout.tsx', 'app/amplify-server.ts', 'app/account/page.tsx', 'app/signed-in.tsx',
  ]);
});
