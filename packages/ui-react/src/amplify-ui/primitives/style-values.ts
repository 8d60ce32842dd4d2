import { tokens } from '../theme/tokens.ts';

/** Where the tokens stand that a property may name: `padding="large"`, `color="font.secondary"`. */
const groups: readonly (readonly [name: RegExp, tokens: object])[] = [
  [/color$/i, tokens.colors],
  [/^(margin|padding|(row|column)?gap$|(m(in|ax))?(width|height)$|top$|right$|bottom$|left$|flexBasis$)/i, tokens.space],
  [/^fontSize$/, tokens.fontSizes],
  [/^fontWeight$/, tokens.fontWeights],
  [/^fontFamily$/, tokens.fonts],
  [/^lineHeight$/, tokens.lineHeights],
  [/^borderRadius$/, tokens.radii],
  [/^borderWidth$/, tokens.borderWidths],
  [/^boxShadow$/, tokens.shadows],
];

const unitless = /^(flex(Grow|Shrink)?|fontWeight|grid.*|lineHeight|opacity|order)$/;

/** A value as CSS takes it: a token by its name, a number as pixels, and everything else as it is. */
export const cssValue = (property: string, value: string | number): string => {
  if (typeof value === 'number') return unitless.test(property) ? String(value) : `${value}px`;
  const group = groups.find(([name]) => name.test(property))?.[1];
  const token = group && value.split('.').reduce<unknown>((node, key) => (node instanceof Object ? Reflect.get(node, key) : undefined), group);
  return typeof token === 'string' ? token : value;
};
