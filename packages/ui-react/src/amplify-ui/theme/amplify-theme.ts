import type { Theme as MadeTheme, ThemeOptions } from '@foyer/theme';

type Leaf = string | number | { readonly value: string | number | Shadow };

interface Shadow {
  readonly offsetX: string;
  readonly offsetY: string;
  readonly blurRadius: string;
  /** How far it grows beyond what casts it. */
  readonly spreadRadius?: string | undefined;
  readonly color: string;
}

/** Tokens of one kind by their names: values, references such as `{colors.neutral.80}`, or more names. */
export interface AmplifyTokenTree {
  readonly [name: string]: Leaf | AmplifyTokenTree;
}

type Space = 'zero' | 'xxxs' | 'xxs' | 'xs' | 'small' | 'medium' | 'large' | 'xl' | 'xxl' | 'xxxl' | 'relative';

/** Tokens by Amplify UI's names. */
export interface AmplifyTokens {
  /** Widths of lines. */
  readonly borderWidths?: AmplifyTokenTree | undefined;
  /** Colours: palettes, and what they are for. */
  readonly colors?: AmplifyTokenTree | undefined;
  /** Values of single components. */
  readonly components?: AmplifyTokenTree | undefined;
  /** Families of fonts. */
  readonly fonts?: AmplifyTokenTree | undefined;
  /** Sizes of texts. */
  readonly fontSizes?: AmplifyTokenTree | undefined;
  /** Weights of texts. */
  readonly fontWeights?: AmplifyTokenTree | undefined;
  /** Heights of lines of text. */
  readonly lineHeights?: AmplifyTokenTree | undefined;
  /** How far something is seen through. */
  readonly opacities?: AmplifyTokenTree | undefined;
  /** How far outlines stand off. */
  readonly outlineOffsets?: AmplifyTokenTree | undefined;
  /** Widths of outlines. */
  readonly outlineWidths?: AmplifyTokenTree | undefined;
  /** Radii of corners. */
  readonly radii?: AmplifyTokenTree | undefined;
  /** Shadows, as CSS or in pieces. */
  readonly shadows?: AmplifyTokenTree | undefined;
  /** Spaces between things and around them. */
  readonly space?: { readonly [Name in Space]?: Leaf | AmplifyTokenTree } | undefined;
  /** Durations of motion. */
  readonly time?: AmplifyTokenTree | undefined;
  /** Transforms, as of what slides in. */
  readonly transforms?: AmplifyTokenTree | undefined;
}

/** Amplify UI's tokens that hold only somewhere. */
export type AmplifyOverride = { readonly tokens: AmplifyTokens } & (
  | { readonly colorMode: 'light' | 'dark' }
  | { readonly breakpoint: 'small' | 'medium' | 'large' | 'xl' | 'xxl' }
  | { readonly mediaQuery: string }
  | { readonly selector: string }
);

/** A theme as Amplify UI takes it. */
export interface AmplifyTheme {
  /** What the theme is called. */
  readonly name?: string | undefined;
  /** Values in place of the kit's own. */
  readonly tokens?: AmplifyTokens | undefined;
  /** Values that hold only somewhere, as in the dark. @default none */
  readonly overrides?: readonly AmplifyOverride[] | undefined;
}

/** What `createTheme` and `<ThemeProvider theme>` take: a theme in the kit's tokens, or one that was written for Amplify UI. */
export type Theme = AmplifyTheme | ThemeOptions;

/** In Amplify UI it turns the palettes around for the dark mode. The kit has dark colours of its own; this says that they hold. */
export const defaultDarkModeOverride: AmplifyOverride = { colorMode: 'dark', tokens: {} };

const kitGroups = new Set(['color', 'size', 'radius', 'font', 'text', 'leading', 'weight', 'ring', 'shadow', 'motion', 'layer']);

const isAmplifyTokens = (tokens: object = {}) => {
  const groups = Object.keys(tokens);
  if (groups.some((group) => kitGroups.has(group))) return false;
  return groups.some((group) => group !== 'space') || Object.keys(Reflect.get(tokens, 'space') ?? {}).some((name) => /small|medium|large|xxxs|xxxl|zero/.test(name));
};

const isAmplifyOverride = (override: object) =>
  'breakpoint' in override || 'mediaQuery' in override || override === defaultDarkModeOverride
  || isAmplifyTokens('tokens' in override && override.tokens instanceof Object ? override.tokens : {});

/** What no theme of the kit says. */
const amplifyOptions = ['breakpoints', 'components', 'primaryColor', 'secondaryColor'];

/** Whether a theme was written for Amplify UI. */
export const isAmplifyTheme = (theme: MadeTheme | Theme): theme is AmplifyTheme =>
  !('cssText' in theme) && (theme.tokens === undefined || amplifyOptions.some((name) => name in theme) || isAmplifyTokens(theme.tokens) || (theme.overrides ?? []).some(isAmplifyOverride));
