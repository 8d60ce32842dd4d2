'use client';

import { use } from 'react';
import { ThemeContext, type ThemeSettings } from './theme-context.ts';

/** The theme, colour mode, direction, density and radius that hold here; absent is what no `<ThemeProvider>` has set. */
export const useTheme = (): ThemeSettings => use(ThemeContext);
