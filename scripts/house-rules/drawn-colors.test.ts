import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ColorToken } from '../../packages/theme/src/contract.css.ts';
import { contrastRules } from '../../packages/theme/src/contrast.ts';

const source = fileURLToPath(new URL('../../packages/ui-react/src/', import.meta.url));

const styleFiles = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css.ts'));

/** The objects of a file, each by its own lines, without those of the objects within. */
const objectsOf = (text: string): readonly string[] => {
  let rest = text.replaceAll(/\$\{([^{}]*)\}/g, '$1');
  const objects: string[] = [];
  for (let inner = /\{[^{}]*\}/.exec(rest); inner; inner = /\{[^{}]*\}/.exec(rest)) {
    objects.push(inner[0]);
    rest = rest.slice(0, inner.index) + rest.slice(inner.index + inner[0].length);
  }
  return objects;
};

const tokenOf = (object: string, property: string) => new RegExp(`\\b${property}: vars\\.color\\.(\\w+)`).exec(object)?.[1];

const frontsAt = (least: number) => contrastRules.filter((rule) => rule.least === least).flatMap(({ front }): readonly string[] => front);
const backs = contrastRules.flatMap(({ back }): readonly string[] => back);

const isRuled = (front: string, back: string) =>
  contrastRules.some((rule) => rule.least === 4.5 && [[front, back], [back, front]].some(([one = '', other = '']) =>
    rule.front.includes(one as ColorToken) && rule.back.includes(other as ColorToken)));

/** Drawings without words: an icon, a star, a mark that is there when its fill is, the edge of a column under the pointer. */
const drawings = [
  'storage-browser/StorageBrowser.css.ts: accent',
  'parts/field/choice.css.ts: onAccent on surface',
  'data-table/grid.css.ts: filled with border',
  'amplify-ui/primitives/fields.css.ts: filled with onAccent',
  'amplify-ui/primitives/fields.css.ts: filled with textDisabled',
  'amplify-ui/primitives/Rating.css.ts: accent',
  'amplify-ui/primitives/Rating.css.ts: border',
];

/** What is written or filled in a colour of which no rule of contrast speaks. */
const breachesOf = (file: string, object: string): readonly string[] => {
  const front = tokenOf(object, 'color');
  const back = tokenOf(object, 'backgroundColor');
  if (front === 'textDisabled' || back === 'overlay') return [];
  if (front && back) return isRuled(front, back) ? [] : [`${file}: ${front} on ${back}`];
  if (front) return frontsAt(4.5).includes(front) ? [] : [`${file}: ${front}`];
  if (back) return [...backs, ...frontsAt(3)].includes(back) ? [] : [`${file}: filled with ${back}`];
  return [];
};

it('draws text in colours, and on grounds, that the rules of contrast know', () => {
  const breaches = styleFiles.flatMap((file) => objectsOf(readFileSync(source + file, 'utf8')).flatMap((object) => breachesOf(file, object)));
  expect(styleFiles.length).toBeGreaterThan(40);
  expect(breaches.toSorted()).toEqual(drawings.toSorted());
});

it.each([
  ['{ color: vars.color.accent }', 'a.css.ts: accent'],
  ['{ color: vars.color.accentText, backgroundColor: vars.color.danger }', 'a.css.ts: accentText on danger'],
  ['{ backgroundColor: vars.color.border }', 'a.css.ts: filled with border'],
])('sees a breach in %s', (object, breach) => {
  expect(breachesOf('a.css.ts', object)).toEqual([breach]);
});
