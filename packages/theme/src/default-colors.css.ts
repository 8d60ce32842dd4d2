import type { ColorToken } from './contract.css.ts';
import { mapValues } from './map-values.ts';
import { resolve } from './resolve.ts';
import { color } from './tokens/color.ts';

/** The kit's own colours, for a theme that changes them in one mode alone. */
export const defaultColors: Readonly<Record<ColorToken, { readonly light: string; readonly dark: string }>> = mapValues(
  resolve(color),
  ([light, dark]) => ({ light, dark }),
);
