import { describe, expect, it } from 'vitest';
import { tokenNames } from './contract.css.ts';
import { contrast, contrastRules } from './contrast.ts';
import { resolve } from './resolve.ts';
import { color } from './tokens/color.ts';

const colors = resolve(color);

const pairs = contrastRules.flatMap(({ least, front, back }) =>
  front.flatMap((one) => back.map((other) => ({ least, one, other }))),
);

it('knows the ratio of black to white, and of a grey that is known', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(['light', 'dark'] as const)('in %s', (mode) => {
  const index = mode === 'light' ? 0 : 1;
  it.each(pairs)('$one on $other has at least $least', ({ least, one, other }) => {
    expect(contrast(colors[one][index], colors[other][index])).toBeGreaterThanOrEqual(least);
  });

  it.each(['canvas', 'surface'] as const)('what is sunken can be told from the %s, as where something is on its way', (ground) => {
    expect(contrast(colors.surfaceSunken[index], colors[ground][index])).toBeGreaterThan(1.04);
  });
});

it('leaves out no colour but lines, the disabled and the overlay', () => {
  const looked = new Set<string>(pairs.flatMap(({ one, other }) => [one, other]));
  expect(tokenNames.color?.filter((token) => !looked.has(token))).toEqual(['textDisabled', 'border', 'overlay']);
});
