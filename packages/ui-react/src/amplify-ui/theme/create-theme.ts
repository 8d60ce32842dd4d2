import { createTheme as createKitTheme, type Theme as MadeTheme, type ThemeOptions } from '@foyer/theme';
import { isAmplifyTheme, type AmplifyTheme, type Theme } from './amplify-theme.ts';
import { translateTheme } from './translate-theme.ts';
import { warnOfIgnored } from './warn-of-ignored.ts';

/** Makes a theme of the kit from one that was written for Amplify UI. */
export const makeFromAmplify = (given: AmplifyTheme): MadeTheme => {
  const { theme, ignored } = translateTheme(given);
  warnOfIgnored(ignored);
  return createKitTheme(theme);
};

/**
 * Makes a theme from the tokens that differ from the kit's own. It also takes a theme that was written for Amplify UI:
 * what has a counterpart is translated, and outside production what has none is named in a warning.
 *
 * @throws when a value could end the rule it stands in; outside production also when a token of the kit is unknown.
 * @example
 * const theme = createTheme({ name: 'acme', tokens: { color: { accent: '#0f766e' } } });
 */
export function createTheme(options: ThemeOptions): MadeTheme;
export function createTheme(options: AmplifyTheme): MadeTheme;
export function createTheme(options: Theme): MadeTheme {
  return isAmplifyTheme(options) ? makeFromAmplify(options) : createKitTheme(options);
}
