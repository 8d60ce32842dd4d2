const accent = 'var(--foyer-color-accent)';

/** Black or white, as the accent's luminance is below .179 or above: either side of it, one of the two reaches 4.5:1. */
const pole = (isWhite: string) => {
  const white = `clamp(0,(${isWhite})*1e6,1)`;
  return `color(from ${accent} xyz-d65 calc(.9505*${white}) ${white} calc(1.089*${white}))`;
};

const mix = (share: number, other: string) => `color-mix(in oklab,${accent} ${share}%,${other})`;
const tone = (light: string, dark: string) => `light-dark(oklch(from ${accent} min(l,${light}) c h),oklch(from ${accent} max(l,${dark}) c h))`;
const stronger = pole('y - .179');

/** What goes with an accent when a theme gives that alone, each with the contrast that it needs. The browser computes it. */
export const followingColors = {
  onAccent: pole('.179 - y'),
  accentHover: mix(88, stronger),
  accentActive: mix(76, stronger),
  accentSoft: mix(12, 'var(--foyer-color-surface)'),
  accentText: tone('.5', '.78'),
  focus: tone('.58', '.72'),
};
