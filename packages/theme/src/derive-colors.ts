import { defaultColors } from './default-colors.css.ts';
import type { ColorPair } from './light-dark.ts';

/** Colours of a theme in light and in dark, by token. */
export type Colors = Readonly<Record<string, ColorPair>>;

/** The luminance that is as far from black as from white: either side of it, one of the two reaches 4.5:1. */
const middle = '.179';

/** Black or white, computed by the browser from a colour's luminance. */
const pole = (color: string, isWhite: string) => {
  const white = `clamp(0,(${isWhite})*1e6,1)`;
  return `color(from ${color} xyz-d65 calc(.9505*${white}) ${white} calc(1.089*${white}))`;
};

const mix = (color: string, share: number, other: string) => `color-mix(in oklab,${color} ${share}%,${other})`;
const readable = (color: string) => pole(color, `${middle} - y`);
const stronger = (color: string, share: number) => mix(color, share, pole(color, `y - ${middle}`));
const lightness = (color: string, bound: string) => `oklch(from ${color} ${bound} c h)`;

type Derivation = (color: string, dark: boolean) => string;

const surface = 'var(--foyer-color-surface)';
const soft: Derivation = (color, dark) => mix(color, dark ? 20 : 9, surface);
const text: Derivation = (color, dark) => lightness(color, dark ? 'max(l,.78)' : 'min(l,.5)');
const focus: Derivation = (color, dark) => lightness(color, dark ? 'max(l,.72)' : 'min(l,.58)');

const followers = (role: string): Record<string, Derivation> => ({
  [`${role}Hover`]: (color) => stronger(color, 88),
  [`${role}Active`]: (color) => stronger(color, 76),
  [`${role}Soft`]: soft,
  [`${role}Text`]: text,
  [`on${role[0]?.toUpperCase()}${role.slice(1)}`]: readable,
  ...(role === 'accent' ? { focus } : {}),
});

/** A theme that names its accent alone gets the colours that go with it, each with the contrast that it needs. */
export const deriveColors = (colors: Colors): Colors => {
  const derived: Record<string, ColorPair> = {};
  for (const role of ['accent', 'danger', 'success', 'warning', 'info']) {
    const pair = colors[role];
    if (!pair) continue;
    for (const [token, derive] of Object.entries(followers(role))) {
      if (token in defaultColors) derived[token] = [derive(pair[0], false), derive(pair[1], true)];
    }
  }
  return { ...derived, ...colors };
};
