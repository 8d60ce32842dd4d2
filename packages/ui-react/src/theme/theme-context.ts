import type { ColorMode, Density, Radius, Theme } from '@foyer/theme';
import { createContext } from 'react';

/** What holds at a place in the tree; what nobody has set is the kit's own, and is absent. */
export interface ThemeSettings {
  readonly theme?: Theme | undefined;
  readonly colorMode?: ColorMode | undefined;
  readonly direction?: 'ltr' | 'rtl' | undefined;
  readonly density?: Density | undefined;
  readonly radius?: Radius | undefined;
}

export const ThemeContext = createContext<ThemeSettings>({});
