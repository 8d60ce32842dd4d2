/** A colour in each mode. */
export type ColorPair = readonly [light: string, dark: string];

/** Both values in one: which of them shows follows the nearest `color-scheme`. */
export const lightDark = ([light, dark]: ColorPair): string => (light === dark ? light : `light-dark(${light},${dark})`);
