import { fail } from './fail.ts';
import { followingColors } from './following-colors.ts';
import { lightDark, type ColorPair } from './light-dark.ts';
import { mapValues } from './map-values.ts';
import type { ColorValue, ThemeTokens } from './theme-tokens.ts';

/** Colours of a theme, for both modes or for one. */
export interface ModeColors {
  readonly colorMode?: 'light' | 'dark';
  readonly color: ThemeTokens['color'];
}

const inModes = (value: ColorValue): ColorPair => (typeof value === 'string' ? [value, value] : [value.light, value.dark]);

const join = (token: string, { colorMode }: ModeColors, [light, dark]: ColorPair, given: ColorPair | undefined): ColorPair => {
  if (!colorMode) return [light, dark];
  if (!given) return fail(`"color.${token}" has a ${colorMode} value alone; give it in tokens too, from defaultColors if it is to stay.`);
  return colorMode === 'light' ? [light, given[1]] : [given[0], dark];
};

/** Lays the colours of each mode over those of both, and adds the ones that follow. */
export const themeColors = (layers: readonly ModeColors[]): Record<string, string> => {
  const pairs: Record<string, ColorPair> = {};
  for (const layer of layers) {
    for (const [token, value] of Object.entries(layer.color ?? {})) {
      if (value !== undefined) pairs[token] = join(token, layer, inModes(value), pairs[token]);
    }
  }
  const colors = mapValues(pairs, lightDark);
  return 'accent' in colors ? { ...followingColors, ...colors } : colors;
};
