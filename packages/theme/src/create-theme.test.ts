import { describe, expect, it } from 'vitest';
import { createTheme, type ThemeOptions } from './create-theme.ts';
import { defaultColors } from './default-colors.css.ts';
import type { ThemeOverride, ThemeTokens } from './theme-tokens.ts';

const order = '@layer foyer.reset,foyer.tokens,foyer.components,foyer.variants;@layer foyer.variants';

const named = (accent: string) => createTheme({ tokens: { color: { accent } } }).name;

describe('createTheme', () => {
  it('writes the tokens under the name of the theme, in a layer', () => {
    const theme = createTheme({ name: 'acme', tokens: { radius: { control: '4px' }, weight: { semibold: 650 } } });
    expect(theme.cssText).toBe(`${order}{[data-foyer-theme="acme"]{--foyer-radius-control:4px;--foyer-weight-semibold:650;}}`);
    expect(theme.vars).toEqual({ '--foyer-radius-control': '4px', '--foyer-weight-semibold': '650' });
  });

  it('gives a colour its value in each mode', () => {
    const { vars } = createTheme({ tokens: { color: { surfaceSunken: { light: '#eee', dark: '#111' } } } });
    expect(vars).toEqual({ '--foyer-color-surface-sunken': 'light-dark(#eee,#111)' });
  });

  it('lays the colours of one mode over those of both', () => {
    const { vars } = createTheme({
      tokens: { color: { canvas: '#fafafa', surface: defaultColors.surface } },
      overrides: [
        { colorMode: 'dark', tokens: { color: { canvas: '#000' } } },
        { colorMode: 'light', tokens: { color: { surface: '#eee' } } },
      ],
    });
    expect(vars).toEqual({
      '--foyer-color-canvas': 'light-dark(#fafafa,#000)',
      '--foyer-color-surface': 'light-dark(#eee,#14171e)',
    });
  });

  it('asks for the other mode where a colour has one', () => {
    const overrides = [{ colorMode: 'dark' as const, tokens: { color: { surface: '#111' } } }];
    expect(() => createTheme({ tokens: {}, overrides })).toThrow(/"color.surface" has a dark value alone/);
  });

  it('brings the colours that follow from an accent, and leaves those that are given', () => {
    const { vars } = createTheme({ tokens: { color: { accent: '#0f766e', accentHover: '#134e4a' } } });
    expect(Object.keys(vars).toSorted()).toEqual(
      ['accent', 'accent-active', 'accent-hover', 'accent-soft', 'accent-text', 'focus', 'on-accent'].map((name) => `--foyer-color-${name}`),
    );
    expect(vars['--foyer-color-accent-hover']).toBe('#134e4a');
  });

  it('writes overrides for a density, a place and a medium inside the theme', () => {
    const tokens = { size: { control: '3rem' } };
    const { cssText } = createTheme({
      name: 'acme',
      tokens: {},
      overrides: [
        { density: 'compact', tokens },
        { selector: '.hero, .foot', tokens },
        { media: '(min-width: 60em)', tokens },
      ],
    });
    expect(cssText).toContain('[data-foyer-theme="acme"] :is([data-foyer-density="compact"]){--foyer-size-control:3rem;}');
    expect(cssText).toContain('[data-foyer-theme="acme"]:is(.hero, .foot),[data-foyer-theme="acme"] :is(.hero, .foot){');
    expect(cssText).toContain('@media (min-width: 60em){[data-foyer-theme="acme"]{--foyer-size-control:3rem;}}');
  });

  it('names a nameless theme by its content', () => {
    expect(named('red')).toBe(named('red'));
    expect(named('red')).not.toBe(named('blue'));
    expect(named('red')).toMatch(/^theme-\w+$/);
  });

  it('refuses a token that is not there, and says which are', () => {
    const tokens: ThemeTokens = JSON.parse('{"color":{"acent":"red"}}');
    expect(() => createTheme({ tokens })).toThrow(/^\[foyer\] createTheme: there is no token "color.acent".*accent, accentHover/);
    const groups: ThemeTokens = JSON.parse('{"colors":{"accent":"red"}}');
    expect(() => createTheme({ tokens: groups })).toThrow(/"colors" is no group of tokens.*use color, space/);
  });

  it('refuses an option that it does not know, and a theme without tokens', () => {
    const options = (json: string): ThemeOptions => JSON.parse(json);
    expect(() => createTheme(options('{"tokens":{},"override":[]}'))).toThrow('[foyer] createTheme: it takes no "override", so that would change nothing; use name, tokens, overrides.');
    expect(() => createTheme(options('{"tokens":{},"breakpoints":{}}'))).toThrow(/no "breakpoints".* A theme that was written for Amplify UI goes through/);
    expect(() => createTheme(options('{"name":"acme"}'))).toThrow(/the theme has no tokens/);
  });

  it.each([
    { tokens: { color: { accent: 'red;}body{display:none' } } },
    { tokens: { color: { accent: { light: 'red', dark: '}' } } } },
    { tokens: { color: { accent: 'red' } }, overrides: [{ colorMode: 'dark' as const, tokens: { color: { accent: '{' } } }] },
    { tokens: {}, overrides: [{ selector: 'a{}', tokens: {} }] },
    { tokens: {}, overrides: [{ media: 'all{', tokens: {} }] },
  ])('refuses a value that spills over: %j', (options) => {
    expect(() => createTheme(options)).toThrow(/would spill over/);
  });

  it('refuses a name that cannot stand in an attribute', () => {
    expect(() => createTheme({ name: 'a"]', tokens: {} })).toThrow(/the name "a\\"]" may hold/);
  });

  it('refuses what has no two modes in an override for one', () => {
    const overrides: ThemeOverride[] = JSON.parse('[{"colorMode":"dark","tokens":{"shadow":{"card":"none"}}}]');
    expect(() => createTheme({ tokens: {}, overrides })).toThrow(/"shadow" is no group of tokens that can change here; use color\./);
  });
});
