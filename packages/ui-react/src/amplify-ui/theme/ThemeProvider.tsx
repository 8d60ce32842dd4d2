'use client';

import type { Theme as MadeTheme } from '@foyer/theme';
import { useMemo } from 'react';
import { ThemeProvider as KitProvider, type ThemeProviderProps as KitProps } from '../../theme/ThemeProvider.tsx';
import { isAmplifyTheme, type AmplifyTheme, type Theme } from './amplify-theme.ts';
import { makeFromAmplify } from './create-theme.ts';

export interface ThemeProviderProps extends Omit<KitProps, 'theme'> {
  /** A theme made by `createTheme`, or what `createTheme` takes, one that was written for Amplify UI too. @default the kit's own */
  readonly theme?: MadeTheme | Theme | undefined;
}

/**
 * Gives everything inside it a theme, a colour mode, a direction, a density or a radius. It takes a theme of Amplify UI as
 * it is; one that was made by `createTheme` outside of the components is made once.
 *
 * @example
 * <ThemeProvider theme={{ name: 'acme', tokens: { colors: { brand: { primary: { 80: '#0f766e' } } } } }} colorMode="system">
 *   <Authenticator />
 * </ThemeProvider>
 */
export function ThemeProvider({ theme: given, ...props }: ThemeProviderProps) {
  const plain = given && isAmplifyTheme(given) ? given : undefined;
  // Apps write such a theme in place: it is another object with every render, and says the same.
  const said = plain && JSON.stringify(plain);
  const translated = useMemo(() => (said === undefined ? undefined : makeFromAmplify(JSON.parse(said))), [said]);
  return <KitProvider {...props} theme={plain ? translated : (given as Exclude<typeof given, AmplifyTheme>)} />;
}
