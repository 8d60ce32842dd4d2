import { expect, it } from 'vitest';
import { isClosed } from './closed-css.ts';

it.each([
  '#0f766e',
  'rgb(1 2 3 / 0.5)',
  'light-dark(#fff, color-mix(in oklab, red 20%, var(--brand)))',
  "'Inter Display', system-ui",
  '"Ärial", sans-serif',
  '0 1px 2px rgb(0 0 0 / 0.1), 0 8px 24px -6px black',
  'calc(1rem * (2 + 3))',
  '.marketing > [lang|="de"]:not(.plain)',
  '(min-width: 60em) and (hover: hover)',
])('takes %s', (css) => {
  expect(isClosed(css)).toBe(true);
});

it.each([
  '',
  ' ',
  '--x: ',
  'red;}body{display:none',
  'red}',
  'red;',
  'rgb(1 2 3',
  'rgb)1 2 3(',
  'calc([1)]',
  "'Inter",
  '"a\nb"',
  'red/*',
  'red</style>',
  '"</style>"',
  '@import "x"',
  'red !important',
  String.raw`\7d`,
  `url(https://example.com/x)`,
  `url(a"x)"`,
])('refuses %j', (css) => {
  expect(isClosed(css)).toBe(false);
});
