import type { ColorMode, Density, Radius, Theme } from '@foyer/theme';
import { createContext } from 'react';

/** What holds at a place in the tree; what nobody has set is the kit's own, and is absent. */
export interface ThemeSettings {
  /** A theme made by `createTheme`. */
  readonly theme?: Theme | undefined;
  /** Light, dark, or as the person's system is. @default that of outside */
  readonly colorMode?: ColorMode | undefined;
  /** Of texts and of what is laid out. @default that of outside */
  readonly direction?: 'ltr' | 'rtl' | undefined;
  /** How close things stand. @default that of outside */
  readonly density?: Density | undefined;
  /** How round corners are. @default that of outside */
  readonly radius?: Radius | undefined;
}

export const ThemeContext = createContext<ThemeSettings>({});
