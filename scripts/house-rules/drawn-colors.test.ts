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

/** Lines that are no edge of a control: round a menu, a list, a note, a mark; the tab that its words tell, too; what is off. */
const lines = [
  'amplify-ui/primitives/Menu.css.ts: edge hairline',
  'amplify-ui/primitives/Message.css.ts: edge hairline',
  'amplify-ui/primitives/Message.css.ts: mixed edge',
  'amplify-ui/primitives/layout.css.ts: edge hairline',
  'amplify-ui/primitives/table.css.ts: edge hairline',
  'data-form/DataForm.css.ts: mixed edge',
  'data-form/inputs/inputs.css.ts: edge hairline',
  'data-form/related/related.css.ts: edge hairline',
  'data-table/bar.css.ts: edge hairline',
  'data-table/bar.css.ts: edge hairline',
  'data-table/rows/cell.css.ts: edge hairline',
  'parts/alert/Alert.css.ts: mixed edge',
  'parts/spinner/ring.css.ts: mixed edge',
  'parts/tabs/Tabs.css.ts: edge border',
  'storage-browser/BrowserActs.css.ts: edge hairline',
  'storage-browser/StorageBrowser.css.ts: edge hairline',
  'storage/storage-manager/StorageManager.css.ts: edge border',
  'storage/storage-manager/StorageManager.css.ts: edge hairline',
];

/** What can be pressed or typed into is told from its ground by its edge, unless it is off. */
const isOff = (object: string) => /textDisabled|not-allowed/.test(object);

/** Edges all round that are drawn in a colour of which no rule says that it can be told from any ground. */
const edgeBreachesOf = (file: string, object: string): readonly string[] => {
  if (isOff(object)) return [];
  const drawn = [...object.matchAll(/\b(?:border|outline)(?:Color)?: (`[^`]*`|'[^']*'|[\w.]+)/g)].map(([, value = '']) => value);
  return drawn.flatMap((value) => {
    if (value.includes('color-mix')) return [`${file}: mixed edge`];
    const token = /vars\.color\.(\w+)/.exec(value)?.[1];
    if (token) return frontsAt(3).includes(token) ? [] : [`${file}: edge ${token}`];
    return /^(?:0|line|.*(?:none|solid|transparent|currentColor).*)$/.test(value) ? [] : [`${file}: edge ${value}`];
  });
};

const breachesIn = (look: typeof breachesOf) =>
  styleFiles.flatMap((file) => objectsOf(readFileSync(source + file, 'utf8')).flatMap((object) => look(file, object))).toSorted();

it('draws the edges of controls in colours that can be told from any ground', () => {
  expect(breachesIn(edgeBreachesOf)).toEqual(lines.toSorted());
});

it.each([
  ['{ border: hairline }', 'a.css.ts: edge hairline'],
  ['{ borderColor: vars.color.border }', 'a.css.ts: edge border'],
  ['{ border: `1px solid vars.color.border` }', 'a.css.ts: edge border'],
  ['{ borderColor: `color-mix(in srgb, vars.color.borderControl 45%, vars.color.surface)` }', 'a.css.ts: mixed edge'],
])('sees an edge that is too faint in %s', (object, breach) => {
  expect(edgeBreachesOf('a.css.ts', object)).toEqual([breach]);
});

it('draws text in colours, and on grounds, that the rules of contrast know', () => {
  expect(styleFiles.length).toBeGreaterThan(40);
  expect(breachesIn(breachesOf)).toEqual(drawings.toSorted());
});

it.each([
  ['{ color: vars.color.accent }', 'a.css.ts: accent'],
  ['{ color: vars.color.accentText, backgroundColor: vars.color.danger }', 'a.css.ts: accentText on danger'],
  ['{ backgroundColor: vars.color.border }', 'a.css.ts: filled with border'],
])('sees a breach in %s', (object, breach) => {
  expect(breachesOf('a.css.ts', object)).toEqual([breach]);
});
