'use client';

import { attributes, createTheme, type Theme, type ThemeOptions } from '@foyer/theme';
import { useContext, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { adoptTheme } from './adopt-theme.ts';
import { ThemeContext, type ThemeSettings } from './theme-context.ts';

export interface ThemeProviderProps extends Omit<ThemeSettings, 'theme'> {
  /** A theme made by `createTheme`, or what `createTheme` takes. @default the kit's own */
  readonly theme?: Theme | ThemeOptions | undefined;
  /** Of the `<div>`. */
  readonly className?: string | undefined;
  /** What has the theme. */
  readonly children?: ReactNode;
}

/**
 * Gives everything inside it a theme, a colour mode, a direction, a density or a radius. Nests: what is not given
 * comes from outside. Renders a `<div>` with attributes, also on the server; the theme's own values arrive
 * when the page runs, through an adopted style sheet. Write `theme.cssText` to a file to have them earlier.
 *
 * @example
 * <ThemeProvider theme={theme} colorMode="system">
 *   <Authenticator />
 * </ThemeProvider>
 */
export function ThemeProvider({ theme: given, colorMode, direction, density, radius, className, children }: ThemeProviderProps) {
  const outer = useContext(ThemeContext);
  const element = useRef<HTMLDivElement>(null);
  const theme = useMemo(() => given && toTheme(given), [given]);
  const cssText = theme?.cssText;

  useLayoutEffect(() => (cssText && element.current ? adoptTheme(element.current, cssText) : undefined), [cssText]);

  const settings = useMemo(
    () => ({
      theme: theme ?? outer.theme,
      colorMode: colorMode ?? outer.colorMode,
      direction: direction ?? outer.direction,
      density: density ?? outer.density,
      radius: radius ?? outer.radius,
    }),
    [theme, colorMode, direction, density, radius, outer],
  );
  const switches = {
    // A mode brings the kit's own colours along, so the surrounding theme is said with it.
    [attributes.theme]: (theme ?? (colorMode && outer.theme))?.name,
    [attributes.colorMode]: colorMode,
    [attributes.density]: density,
    [attributes.radius]: radius,
  };

  return (
    <ThemeContext value={settings}>
      <div ref={element} className={className} dir={direction} {...switches}>
        {children}
      </div>
    </ThemeContext>
  );
}

const toTheme = (given: Theme | ThemeOptions): Theme => ('cssText' in given ? given : createTheme(given));
