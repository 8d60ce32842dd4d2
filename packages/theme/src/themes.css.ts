import { assignVars, createGlobalTheme, globalStyle, type GlobalStyleRule } from '@vanilla-extract/css';
import { attributes, type ColorMode, type Density, type Radius } from './attributes.ts';
import { vars } from './contract.css.ts';
import { layers } from './layers.css.ts';
import { lightDark } from './light-dark.ts';
import { mapValues } from './map-values.ts';
import { resolve } from './resolve.ts';
import { color } from './tokens/color.ts';
import { motion, shadow, stillness } from './tokens/effect.ts';
import { forcedColors } from './tokens/forced-colors.ts';
import { densities, fingerControls, layer, radius, ring, size, space } from './tokens/scale.ts';
import { font, leading, text, weight } from './tokens/type.ts';

const inTokens = (selector: string, rule: GlobalStyleRule) => globalStyle(selector, { '@layer': { [layers.tokens]: rule } });
const having = (attribute: string, value?: string) => (value === undefined ? `[${attribute}]` : `[${attribute}="${value}"]`);
const root = ':root';

createGlobalTheme(root, vars, {
  '@layer': layers.tokens,
  color: mapValues(resolve(color), lightDark),
  space,
  size,
  radius: radius.medium,
  font,
  text,
  leading,
  weight,
  ring,
  shadow,
  motion,
  layer,
});

const schemes: Record<ColorMode, string> = { light: 'light', dark: 'dark', system: 'light dark' };

for (const [mode, colorScheme] of Object.entries(schemes)) {
  inTokens(having(attributes.colorMode, mode), { colorScheme, color: vars.color.text });
}

const controlVars = ({ control, controlSmall, touch }: typeof fingerControls) => ({
  [vars.size.control]: control,
  [vars.size.controlSmall]: controlSmall,
  [vars.size.touch]: touch,
});

for (const [density, tokens] of Object.entries(densities satisfies Record<Density, unknown>)) {
  inTokens(having(attributes.density, density), {
    vars: { ...assignVars(vars.space, tokens.space), ...controlVars(tokens.controls) },
  });
}

inTokens(`${root}, ${having(attributes.density)}`, {
  '@media': { '(pointer: coarse)': { vars: controlVars(fingerControls) } },
});

for (const [name, tokens] of Object.entries(radius satisfies Record<Radius, unknown>)) {
  inTokens(having(attributes.radius, name), { vars: assignVars(vars.radius, tokens) });
}

/** The person's wishes hold also where a theme says otherwise: twice the attribute outweighs the theme's own rule. */
globalStyle(`${root}, ${having(attributes.theme).repeat(2)}`, {
  '@layer': {
    [layers.variants]: {
      '@media': {
        '(prefers-reduced-motion: reduce)': { vars: assignVars(vars.motion, stillness) },
        '(forced-colors: active)': { vars: assignVars(vars.color, forcedColors) },
      },
    },
  },
});
