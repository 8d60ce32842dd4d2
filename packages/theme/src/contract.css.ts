import { createGlobalThemeContract } from '@vanilla-extract/css';
import { kebab } from './kebab.ts';
import { mapValues } from './map-values.ts';


const contract = createGlobalThemeContract(
  {
    color: {
      canvas: null,
      surface: null,
      surfaceSunken: null,
      surfaceHover: null,
      text: null,
      textMuted: null,
      textDisabled: null,
      accent: null,
      accentHover: null,
      accentActive: null,
      accentSoft: null,
      accentText: null,
      onAccent: null,
      border: null,
      borderControl: null,
      borderControlHover: null,
      focus: null,
      danger: null,
      dangerHover: null,
      dangerSoft: null,
      dangerText: null,
      onDanger: null,
      success: null,
      successSoft: null,
      successText: null,
      warning: null,
      warningSoft: null,
      warningText: null,
      info: null,
      infoSoft: null,
      infoText: null,
      overlay: null,
    },
    space: { xxs: null, xs: null, s: null, m: null, l: null, xl: null, xxl: null },
    size: { control: null, controlSmall: null, touch: null, icon: null, iconLarge: null, card: null },
    radius: { small: null, control: null, card: null, full: null },
    font: { sans: null, mono: null },
    text: { small: null, body: null, control: null, heading: null, title: null },
    leading: { tight: null, normal: null },
    weight: { regular: null, medium: null, semibold: null },
    ring: { width: null, offset: null },
    shadow: { card: null, overlay: null },
    motion: { fast: null, normal: null, ease: null },
    layer: { overlay: null, modal: null, toast: null },
  },
  (_value, path) => `foyer-${path.map(kebab).join('-')}`,
);

/** A reference to one of the theme's CSS variables, as a style sheet writes it. */
export type CssVar = `var(--${string})`;

type Contract = typeof contract;

/** A group of tokens, such as `color` or `space`. */
export type TokenGroup = keyof Contract;

/** The name of a token inside its group. */
export type TokenOf<Group extends TokenGroup> = keyof Contract[Group] & string;

/** The name of a colour, such as `accentText`. */
export type ColorToken = TokenOf<'color'>;

/** A CSS variable for each token, by group and name: `vars.color.accent`. */
export type Vars = { readonly [Group in TokenGroup]: { readonly [Token in TokenOf<Group>]: CssVar } };

/** The CSS variables that a theme fills. Their names are public: a rename is a breaking change. */
export const vars: Vars = contract;

/** Every token by its group, for code that has to know the names and not their variables. */
export const tokenNames: Readonly<Record<TokenGroup, readonly string[]>> = mapValues(contract, Object.keys);
