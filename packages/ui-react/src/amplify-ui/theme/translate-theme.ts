import { defaultColors, type ThemeOptions, type ThemeOverride, type ThemeTokens } from '@foyer/theme';
import type { AmplifyOverride, AmplifyTheme, AmplifyTokens } from './amplify-theme.ts';
import { breakpoints } from './breakpoints.ts';
import { counterparts } from './counterparts.ts';
import { tokens as references } from './tokens.ts';

type Leaves = ReadonlyMap<string, string>;

/** Values by their paths: `colors.font.primary`. A shadow comes in pieces. */
const leavesOf = (tree: object, path: readonly string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([name, node]): [string, string][] => {
    const value: unknown = node instanceof Object && 'value' in node ? node.value : node;
    const place = [...path, name];
    if (typeof value === 'string' || typeof value === 'number') return [[place.join('.'), String(value)]];
    if (!(value instanceof Object)) return [];
    if (!('offsetX' in value)) return leavesOf(value, place);
    const pieces = ['offsetX', 'offsetY', 'blurRadius', 'spreadRadius', 'color'].map((piece) => Reflect.get(value, piece));
    return [[place.join('.'), pieces.filter((piece) => piece !== undefined).join(' ')]];
  });

const reference = /\{([^}]+?)(?:\.value)?\}/g;

/** What Amplify UI's own token of a path is here. */
const ownOf = (path: string): unknown =>
  path.split('.').reduce<unknown>((node, name) => (node instanceof Object ? Reflect.get(node, name) : undefined), references);

/** Writes references out: as the theme's own value, or as the kit's. A reference that leads nowhere stays to be named. */
const resolve = (value: string, leaves: Leaves, seen: readonly string[] = []): string =>
  value.replace(reference, (whole, path: string) => {
    const given = leaves.get(path);
    if (given !== undefined && !seen.includes(path)) return resolve(given, leaves, [...seen, path]);
    const own = ownOf(path);
    return typeof own === 'string' ? own : whole;
  });

/** A colour of the kit, written out: a variable that is set by a reference to itself would be none. */
const asColor = (value: string): string | { light: string; dark: string } => {
  const name = /^var\(--foyer-color-([a-z-]+)\)$/.exec(value)?.[1]?.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
  return name !== undefined && name in defaultColors ? defaultColors[name as keyof typeof defaultColors] : value;
};

/** Brand colours hold in both modes; the others are those of the light one where a theme has a dark one too. */
const isBrand = (token: string) => /^(accent|onAccent|focus)/.test(token);

interface Translated {
  readonly tokens: ThemeTokens;
  /** The paths that nothing here is made of. */
  readonly ignored: readonly string[];
}

const translateTokens = (given: AmplifyTokens, isLightAlone: boolean, around: Leaves = new Map()): Translated => {
  const leaves = new Map(leavesOf(given));
  const known = new Map([...around, ...leaves]);
  const used = new Set<string>();
  const groups: Record<string, Record<string, unknown>> = {};
  for (const [token, paths] of Object.entries(counterparts)) {
    for (const path of paths.filter((each) => leaves.has(each))) used.add(path);
    const path = paths.find((each) => leaves.has(each));
    const [group = '', name = ''] = token.split('.');
    const value = path === undefined ? undefined : resolve(leaves.get(path) ?? '', known);
    if (value === undefined || value.includes('{')) continue;
    const color = group === 'color' ? asColor(value) : value;
    const isLight = isLightAlone && group === 'color' && typeof color === 'string' && !isBrand(name);
    groups[group] = { ...groups[group], [name]: isLight ? { light: color, dark: defaultColors[name as keyof typeof defaultColors].dark } : color };
  }
  const referred = new Set([...leaves.values()].flatMap((value) => [...value.matchAll(reference)].map(([, path]) => path)));
  return { tokens: groups as ThemeTokens, ignored: [...leaves.keys()].filter((path) => !used.has(path) && !referred.has(path)) };
};

const translateOverride = (override: AmplifyOverride, around: Leaves): { override: ThemeOverride; ignored: readonly string[] } => {
  const { tokens, ignored } = translateTokens(override.tokens, false, around);
  if ('colorMode' in override) {
    const { color = {}, ...others } = tokens;
    return { override: { colorMode: override.colorMode, tokens: { color } }, ignored: [...ignored, ...Object.keys(others)] };
  }
  if ('selector' in override) return { override: { selector: override.selector, tokens }, ignored };
  const media = 'mediaQuery' in override ? override.mediaQuery : `(min-width: ${breakpoints[override.breakpoint]}px)`;
  return { override: { media, tokens }, ignored };
};

/** A theme of Amplify UI in the kit's tokens, and which of its tokens have no counterpart. */
export const translateTheme = ({ name, tokens = {}, overrides = [] }: AmplifyTheme): { theme: ThemeOptions; ignored: readonly string[] } => {
  const hasDark = overrides.some((override) => 'colorMode' in override && override.colorMode === 'dark');
  const around = new Map(leavesOf(tokens));
  const base = translateTokens(tokens, hasDark);
  const others = overrides.map((override) => translateOverride(override, around));
  return {
    theme: { name: name?.replace(/[^\w-]/g, '-'), tokens: base.tokens, overrides: others.map(({ override }) => override) },
    ignored: [...new Set([base, ...others].flatMap(({ ignored }) => ignored))],
  };
};
