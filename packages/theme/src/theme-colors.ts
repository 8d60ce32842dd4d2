import { defaultColors } from './default-colors.css.ts';
import { deriveColors, type Colors } from './derive-colors.ts';
import type { ColorPair } from './light-dark.ts';
import type { ColorValue, ThemeTokens } from './theme-tokens.ts';

type ColorTokens = ThemeTokens['color'];

/** The colours of a theme that hold in one mode only. */
export interface ModeColors {
  readonly colorMode: 'light' | 'dark';
  readonly color: ColorTokens;
}

const defaults: Colors = defaultColors;

const inModes = (value: ColorValue): ColorPair => (typeof value === 'string' ? [value, value] : [value.light, value.dark]);

/** Joins the colours of both modes, those of one mode, and the ones that follow from them. */
export const themeColors = (both: ColorTokens, modes: readonly ModeColors[]): Colors => {
  const colors: Record<string, ColorPair> = {};
  for (const [token, value] of Object.entries(both ?? {})) {
    if (value !== undefined) colors[token] = inModes(value);
  }
  for (const { colorMode, color } of modes) {
    for (const [token, value] of Object.entries(color ?? {})) {
      if (value === undefined) continue;
      const [light, dark] = colors[token] ?? defaults[token] ?? inModes(value);
      const own = inModes(value);
      colors[token] = colorMode === 'light' ? [own[0], dark] : [light, own[1]];
    }
  }
  return deriveColors(colors);
};
