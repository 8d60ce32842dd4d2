import { expect, test } from 'vitest';
import { cleanPath, isLeftBehind, numberedPath } from './file-name.ts';

test.each([
  ['public/a.txt', 'public/a (2).txt'],
  ['public/2026.11.27 minutes.pdf', 'public/2026.11.27 minutes (2).pdf'],
  ['public/a.tar.gz', 'public/a (2).tar.gz'],
  ['v1.2/README', 'v1.2/README (2)'],
  ['public/.env', 'public/.env (2)'],
  ['public/.env.local', 'public/.env (2).local'],
])('%s with a number is %s', (path, numbered) => {
  expect(numberedPath(path, 2)).toBe(numbered);
});

test.each([
  ['a//b/./../c.txt', 'a/b/c.txt'],
  [' a .txt ', 'a .txt'],
  ['   ', '_'],
  ['photos/ \u0007 /a.jpg', 'photos/_/a.jpg'],
  ['photos\\a.jpg', 'photos/a.jpg'],
])('%j is cleaned to %j', (path, clean) => {
  expect(cleanPath(path)).toBe(clean);
});

test.each([
  ['.DS_Store', true], ['Thumbs.db', true], ['THUMBS.DB', true], ['desktop.ini', true], ['.localized', true], ['._photo.jpg', true],
  ['.env', false], ['.gitignore', false], ['DS_Store', false], ['my desktop.ini', false], ['_notes.txt', false],
])('%s was left in its folder by a system: %s', (name, isLeft) => {
  expect(isLeftBehind(name)).toBe(isLeft);
});
