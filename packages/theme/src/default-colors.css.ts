import { resolve } from './resolve.ts';
import { color } from './tokens/color.ts';

/** The colours in light and in dark. The build writes them down as values, so the palette stays out of an app's bytes. */
export const defaultColors = resolve(color);
