/** The attributes that switch a theme. They work on any element, nest, and are safe in server HTML. */
export const attributes = {
  /** Names a theme made by `createTheme`. */
  theme: 'data-foyer-theme',
  /** `light`, `dark`, or `system` for what the person's device asks for. */
  colorMode: 'data-foyer-color-mode',
  /** `comfortable` or `compact`. */
  density: 'data-foyer-density',
  /** `none`, `small`, `medium`, `large` or `full`. */
  radius: 'data-foyer-radius',
} as const;

/** Light, dark, or what the system says. */
export type ColorMode = 'light' | 'dark' | 'system';
/** How much room controls and gaps take. */
export type Density = 'comfortable' | 'compact';
/** How round corners are. */
export type Radius = 'none' | 'small' | 'medium' | 'large' | 'full';
