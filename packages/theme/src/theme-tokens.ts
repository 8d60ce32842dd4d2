import type { Density } from './attributes.ts';
import type { TokenGroup, TokenOf } from './contract.css.ts';

/** Any CSS colour, for both modes or for each. A string may itself hold `light-dark()`. */
export type ColorValue = string | { readonly light: string; readonly dark: string };

/** Any CSS value that fits the token. */
export type TokenValue<Group extends TokenGroup> = Group extends 'color' ? ColorValue : string | number;

/** Values for some of the tokens; the others keep theirs. */
export type ThemeTokens = {
  readonly [Group in TokenGroup]?: { readonly [Token in TokenOf<Group>]?: TokenValue<Group> | undefined } | undefined;
};

/** Values that hold only somewhere. */
export type ThemeOverride =
  /** In one mode. Colours alone. */
  | { readonly colorMode: 'light' | 'dark'; readonly tokens: Pick<ThemeTokens, 'color'> }
  /** Where `data-foyer-density` says so. */
  | { readonly density: Density; readonly tokens: ThemeTokens }
  /** Inside the theme, on elements that match. */
  | { readonly selector: string; readonly tokens: ThemeTokens }
  /** While a media query holds: `(min-width: 60em)`. */
  | { readonly media: string; readonly tokens: ThemeTokens };
