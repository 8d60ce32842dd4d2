import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderOf, styleSheetsOf } from './manifest.mjs';
import { physicalSides } from './physical-sides.mjs';
import { topLevelRules } from './top-level-rules.mjs';
import { buildStyleSheet } from './vite.mjs';

const sheets = ['theme', 'ui-react'].flatMap((name) =>
  Object.entries(styleSheetsOf(folderOf(name))).map(([file, entry]) => ({ sheet: `${name}/${file}`, folder: folderOf(name), entry })),
);

const order = '@layer foyer.reset,foyer.tokens,foyer.components,foyer.variants';

it('finds the style sheets that the packages promise', () => {
  expect(sheets.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['theme/styles.css', 'ui-react/styles.css', 'ui-react/styles/authenticator.css']));
});

describe.each(sheets)('$sheet', ({ folder, entry }) => {
  let css = '';
  beforeAll(async () => {
    css = await buildStyleSheet(folder, entry);
  });

  it('holds the tokens, so that it stands alone', () => {
    expect(css).toContain('--foyer-color-accent:#3162ec');
    expect(css).toContain('[data-foyer-color-mode=dark]{');
  });

  it('says the order of the layers first', () => {
    expect(topLevelRules(css)[0]).toBe(order);
  });

  it('says nothing outside the layers', () => {
    const outside = topLevelRules(css).filter((rule) => !/^@layer foyer\b/.test(rule) && !rule.startsWith('@keyframes foyer_'));
    expect(outside).toEqual([]);
  });

  it('speaks of start and end, never of left and right', () => {
    expect(physicalSides(css)).toEqual([]);
  });

  it('turns by the dir attribute, which Vite’s default target leaves as it is', () => {
    expect(css).not.toContain(':dir(');
  });

  it('leaves the app’s own elements alone', () => {
    expect(css.match(/[{},](?:html|body|\*)(?=[\s,{:.[>~+])/g) ?? []).toEqual([]);
  });

  it('keeps both modes in each colour', () => {
    expect(css).toContain('--foyer-color-surface:light-dark(#fff,#14171e)');
  });
});

it('weighs at most 6 kB for the Authenticator', async () => {
  const folder = folderOf('ui-react');
  const css = await buildStyleSheet(folder, join(folder, 'src/styles/authenticator.ts'));
  expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(6_000);
});

it('sees what it looks for', () => {
  expect(topLevelRules('@layer a;b{c:"}"}@media x{d{e:f}}')).toEqual(['@layer a', 'b', '@media x']);
});

it.each([
  'padding-left:1px', 'border-right-color:red', 'left:0', 'text-align:right', 'border-top-left-radius:2px', 'inset:0 auto 0 1px',
  'padding:0 calc(1px + 2px) 0 var(--a)', 'border-radius:4px 0', 'border-radius:4px 4px 0 2px', 'background-position:right var(--a) center',
  'background-position:8px center', 'background-image:linear-gradient(to right,red,blue)',
])('sees a side in %s', (declaration) => {
  expect(physicalSides(`a{color:red;${declaration}}`)).toEqual([declaration]);
});

it.each([
  'padding:0 1px', 'padding:0 calc(1px + 2px) 4px calc(1px + 2px)', 'inset:auto 0 0', 'border-radius:4px 4px 0 0', 'border-radius:50%/4px',
  'background-position:center', 'text-align:start', 'padding-inline:0 1px', 'background-image:linear-gradient(to top,red,blue)',
])('sees none in %s', (declaration) => {
  expect(physicalSides(`a{${declaration}}`)).toEqual([]);
});
