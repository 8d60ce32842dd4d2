import { attributes } from './attributes.ts';
import { checkClosed, checkNames, checkOptions } from './check-tokens.ts';
import { fail } from './fail.ts';
import { kebab } from './kebab.ts';
import { layers } from './layers.css.ts';
import { themeColors, type ModeColors } from './theme-colors.ts';
import type { ThemeOverride, ThemeTokens } from './theme-tokens.ts';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** What a theme changes of the kit's own tokens. */
export interface ThemeOptions {
  /**
   * The value of `data-foyer-theme`. Letters, digits, `-` and `_`.
   * @default a name made from the theme's content
   */
  readonly name?: string | undefined;
  /** The tokens that differ from the kit's. A new `accent` brings its hover, soft, text and focus colours with it. */
  readonly tokens: ThemeTokens;
  /** Values that hold in one mode, density, place or medium. A later one wins. */
  readonly overrides?: readonly ThemeOverride[] | undefined;
}

/** A theme as a style sheet, for `<ThemeProvider>` or a file. */
export interface Theme {
  readonly name: string;
  /** The theme as a style sheet: write it to a file at build time, or leave it to `<ThemeProvider>`. */
  readonly cssText: string;
  /** The theme's variables and their values, without those that hold in one density, place or medium. */
  readonly vars: Readonly<Record<string, string>>;
}

/**
 * Makes a theme from the tokens that differ from the kit's own.
 *
 * @throws when a value could end the rule it stands in; outside production also when a token, or an option, is unknown.
 * @example
 * const theme = createTheme({
 *   name: 'acme',
 *   tokens: { color: { accent: '#0f766e' }, radius: { control: '4px' } },
 *   overrides: [{ colorMode: 'dark', tokens: { color: { accent: '#2dd4bf' } } }],
 * });
 */
export const createTheme = (options: ThemeOptions): Theme => {
  if (process.env.NODE_ENV !== 'production') checkOptions(options);
  const { name, tokens, overrides = [] } = options;
  const themeName = name ?? `theme-${hash(JSON.stringify([tokens, overrides]))}`;
  if (!/^[\w-]+$/.test(themeName)) fail(`the name ${JSON.stringify(themeName)} may hold letters, digits, "-" and "_" alone.`);

  const scope = `[${attributes.theme}="${themeName}"]`;
  const vars = declare(tokens, overrides.flatMap(modeColors));
  const rules = [rule(scope, vars), ...overrides.map((override) => overrideRule(scope, override))].join('');
  return { name: themeName, vars, cssText: `@layer ${Object.values(layers).join()};@layer ${layers.variants}{${rules}}` };
};

const modeColors = (override: ThemeOverride): ModeColors[] =>
  'colorMode' in override ? [{ colorMode: override.colorMode, color: checked(override.tokens, ['color']).color }] : [];

const declare = (tokens: ThemeTokens, modes: readonly ModeColors[] = []): Record<string, string> => {
  const { color, ...others } = checked(tokens);
  const vars: Record<string, string> = {};
  for (const [group, values] of Object.entries({ color: themeColors([{ color }, ...modes]), ...others })) {
    for (const [token, value] of Object.entries(values ?? {})) {
      if (value !== undefined) vars[`--foyer-${group}-${kebab(token)}`] = String(value);
    }
  }
  return vars;
};

const rule = (selector: string, vars: Record<string, string>) =>
  `${selector}{${Object.entries(vars).map(([name, value]) => `${checkClosed(`${name}:${value}`)};`).join('')}}`;

const overrideRule = (scope: string, override: ThemeOverride): string => {
  if ('colorMode' in override) return '';
  const vars = declare(override.tokens);
  if ('media' in override) return `@media ${checkClosed(override.media)}{${rule(scope, vars)}}`;
  const place = checkClosed('density' in override ? `[${attributes.density}="${override.density}"]` : override.selector);
  return rule(`${scope}:is(${place}),${scope} :is(${place})`, vars);
};

/** The lists of names are a developer's: a production build leaves them out, and there an unknown name changes nothing. */
const checked = (tokens: ThemeTokens, groups?: readonly string[]): ThemeTokens => {
  if (process.env.NODE_ENV !== 'production') checkNames(tokens, groups);
  return tokens;
};

/** Short, and the same on the server and in the browser. */
const hash = (text: string): string =>
  [...text].reduce((sum, letter) => ((sum * 33) ^ letter.charCodeAt(0)) >>> 0, 5381).toString(36);
