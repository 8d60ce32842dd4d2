import { assignVars, globalStyle, type GlobalStyleRule } from '@vanilla-extract/css';
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

const { color: colors, ...others } = vars;

inTokens(root, {
  vars: assignVars(others, {
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
  }),
});

/**
 * Colours are said anew wherever a mode is set: an app's build may write `light-dark()` as two variables, and a value
 * with variables in it is settled where it is said.
 */
inTokens(`${root}, ${having(attributes.colorMode)}`, { vars: assignVars(colors, mapValues(resolve(color), lightDark)) });

/** Lightning CSS sets these two where it finds a `color-scheme`. Where an app has none, light holds, as it does for `light-dark()`. */
inTokens(`:where(${root})`, { vars: { '--lightningcss-light': 'initial', '--lightningcss-dark': ' ' } });

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
globalStyle(`${root}, ${having(attributes.colorMode)}, ${having(attributes.theme).repeat(2)}`, {
  '@layer': {
    [layers.variants]: {
      '@media': {
        '(prefers-reduced-motion: reduce)': { vars: assignVars(vars.motion, stillness) },
        '(forced-colors: active)': { vars: assignVars(vars.color, forcedColors) },
      },
    },
  },
});
