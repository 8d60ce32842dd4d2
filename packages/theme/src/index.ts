export { attributes, type ColorMode, type Density, type Radius } from './attributes.ts';
export { vars, type ColorToken, type CssVar, type TokenGroup, type TokenOf, type Vars } from './contract.css.ts';
export { createTheme, type Theme, type ThemeOptions } from './create-theme.ts';
export { defaultColors } from './default-colors.css.ts';
export { layers } from './layers.css.ts';
export type { ColorValue, ThemeOverride, ThemeTokens, TokenValue } from './theme-tokens.ts';
