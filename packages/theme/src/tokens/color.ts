import type { ColorToken } from '../contract.css.ts';
import type { Primitive } from './palette.ts';

/** One meaning, a primitive in light and a primitive in dark. */
export type Pair = readonly [light: Primitive, dark: Primitive];

export const color = {
  canvas: ['neutral.5', 'neutral.100'],
  surface: ['neutral.0', 'neutral.95'],
  surfaceSunken: ['neutral.10', 'neutral.90'],
  surfaceHover: ['neutral.10', 'neutral.90'],
  text: ['neutral.95', 'neutral.10'],
  textMuted: ['neutral.70', 'neutral.40'],
  textDisabled: ['neutral.50', 'neutral.60'],
  accent: ['blue.60', 'blue.60'],
  accentHover: ['blue.65', 'blue.55'],
  accentActive: ['blue.70', 'blue.65'],
  accentSoft: ['blue.10', 'blue.90'],
  accentText: ['blue.60', 'blue.40'],
  onAccent: ['neutral.0', 'neutral.0'],
  border: ['neutral.20', 'neutral.85'],
  borderControl: ['neutral.50', 'neutral.60'],
  borderControlHover: ['neutral.60', 'neutral.50'],
  focus: ['blue.60', 'blue.40'],
  danger: ['red.60', 'red.55'],
  dangerHover: ['red.70', 'red.50'],
  dangerSoft: ['red.10', 'red.90'],
  dangerText: ['red.60', 'red.40'],
  onDanger: ['neutral.0', 'neutral.0'],
  success: ['green.60', 'green.50'],
  successSoft: ['green.10', 'green.90'],
  successText: ['green.70', 'green.40'],
  warning: ['amber.60', 'amber.40'],
  warningSoft: ['amber.10', 'amber.90'],
  warningText: ['amber.70', 'amber.40'],
  info: ['cyan.60', 'cyan.50'],
  infoSoft: ['cyan.10', 'cyan.90'],
  infoText: ['cyan.70', 'cyan.40'],
  overlay: ['shade.50', 'shade.70'],
} as const satisfies Record<ColorToken, Pair>;
