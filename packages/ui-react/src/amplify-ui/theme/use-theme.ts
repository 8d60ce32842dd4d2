'use client';

import type { ThemeSettings } from '../../theme/theme-context.ts';
import { useTheme as useSettings } from '../../theme/use-theme.ts';
import { breakpoints } from './breakpoints.ts';
import { tokens } from './tokens.ts';

/** The tokens and breakpoints that hold, by Amplify UI's names. */
export interface ThemeInUse extends ThemeSettings {
  /** The tokens of Amplify UI, as references to the kit's variables: they follow the theme by themselves. */
  readonly tokens: typeof tokens;
  /** Widths in pixels, by Amplify UI's names. */
  readonly breakpoints: typeof breakpoints;
}

/**
 * The theme, colour mode, direction, density and radius that hold here, and the tokens by Amplify UI's names.
 *
 * @example
 * const { tokens } = useTheme();
 * <View padding={tokens.space.large}>…</View>
 */
export const useTheme = (): ThemeInUse => ({ ...useSettings(), tokens, breakpoints });
