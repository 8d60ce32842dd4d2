import { layers } from '@foyer/theme';
import { globalStyle, style, type StyleRule } from '@vanilla-extract/css';

type Rule = Parameters<typeof globalStyle>[1];

/**
 * A class whose rule stands in the layer of components, below every variant. What has a `data-foyer-part` has the reset's
 * box sizing, margin, font and focus ring already.
 */
export const part = (rule: StyleRule): string => style({ '@layer': { [layers.components]: rule } });

/**
 * An element in a part of the page that is read from right to left, by the nearest `dir` but one. `:dir(rtl)` would say it whole:
 * Vite's default target rewrites it to a list of languages, which holds no page that says `dir` alone.
 */
export const rightToLeft = ':is([dir="rtl"] *):not([dir="rtl"] [dir="ltr"] *)';

/** A media rule stands last in its layer, so a hover would win over being pressed, disabled or invalid if it did not step aside. */
const idle = ':not(:active, :disabled, [aria-disabled="true"], [data-invalid])';

/**
 * Rules of a class in a state, in the layer of variants. A state is what follows the class in a selector.
 * A state with `:hover` holds only where the pointer can hover: after a tap, a finger leaves nothing behind.
 */
export const states = (className: string, rules: Record<string, Rule>): void => {
  for (const [state, rule] of Object.entries(rules)) {
    const variant = state.includes(':hover') ? { '@media': { '(hover: hover)': rule } } : rule;
    globalStyle(`.${className}${state.replace(':hover', `:hover${idle}`)}`, { '@layer': { [layers.variants]: variant } });
  }
};
