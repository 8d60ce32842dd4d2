import { attributes } from './attributes.ts';
import { checkClosed, checkTokens, fail } from './check-tokens.ts';
import { kebab } from './kebab.ts';
import { layers } from './layers.css.ts';
import { lightDark } from './light-dark.ts';
import { themeColors, type ModeColors } from './theme-colors.ts';
import type { ThemeOverride, ThemeTokens } from './theme-tokens.ts';

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
 * @throws when a token is unknown, or a value is not one closed CSS value.
 * @example
 * const theme = createTheme({
 *   name: 'acme',
 *   tokens: { color: { accent: '#0f766e' }, radius: { control: '4px' } },
 *   overrides: [{ colorMode: 'dark', tokens: { color: { accent: '#2dd4bf' } } }],
 * });
 */
export const createTheme = ({ name, tokens, overrides = [] }: ThemeOptions): Theme => {
  const themeName = name ?? `theme-${hash(JSON.stringify([tokens, overrides]))}`;
  if (!/^[\w-]+$/.test(themeName)) fail(`the name ${JSON.stringify(themeName)} cannot stand in an attribute; use letters, digits, "-" and "_".`);

  const scope = `[${attributes.theme}="${themeName}"]`;
  const vars = declare(tokens, overrides.flatMap(modeColors));
  const rules = [rule(scope, vars), ...overrides.map((override) => overrideRule(scope, override))].join('');
  return { name: themeName, vars, cssText: `@layer ${Object.values(layers).join()};@layer ${layers.variants}{${rules}}` };
};

const modeColors = (override: ThemeOverride): ModeColors[] => {
  if (!('colorMode' in override)) return [];
  const { color, ...others } = override.tokens;
  const other = Object.keys(others)[0];
  if (other) fail(`an override for one mode holds "${other}", but colours alone have two modes; write light-dark() inside the value instead.`);
  checkTokens({ color });
  return [{ colorMode: override.colorMode, color }];
};

const declare = (tokens: ThemeTokens, modes: readonly ModeColors[] = []): Record<string, string> => {
  checkTokens(tokens);
  const { color, ...others } = tokens;
  const vars: Record<string, string> = {};
  const add = (group: string, token: string, value: string) => (vars[`--foyer-${group}-${kebab(token)}`] = value);
  for (const [token, pair] of Object.entries(themeColors(color, modes))) add('color', token, lightDark(pair));
  for (const [group, values] of Object.entries(others)) {
    for (const [token, value] of Object.entries(values ?? {})) if (value !== undefined) add(group, token, String(value));
  }
  return vars;
};

const rule = (selector: string, vars: Record<string, string>) =>
  `${selector}{${Object.entries(vars).map(([name, value]) => `${name}:${value};`).join('')}}`;

const overrideRule = (scope: string, override: ThemeOverride): string => {
  if ('colorMode' in override) return '';
  const vars = declare(override.tokens);
  if ('media' in override) {
    checkClosed(override.media, 'the media query of an override');
    return `@media ${override.media}{${rule(scope, vars)}}`;
  }
  const place = 'density' in override ? `[${attributes.density}="${override.density}"]` : override.selector;
  checkClosed(place, 'the selector of an override');
  return rule(`${scope}:is(${place}),${scope} :is(${place})`, vars);
};

/** Short, and the same on the server and in the browser. */
const hash = (text: string): string => {
  let sum = 5381;
  for (let index = 0; index < text.length; index++) sum = ((sum * 33) ^ text.charCodeAt(index)) >>> 0;
  return sum.toString(36);
};
