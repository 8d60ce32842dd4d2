import { vars } from '@foyer/theme';

const { color, font, leading, motion, radius, ring, shadow, space, text, weight } = vars;

/** A palette of Amplify UI in the meanings of the kit: from the surface, over the border, to the text that stands on it. */
const scale = (soft: string, strong: string, ink: string, line: string = strong) =>
  ({ 10: soft, 20: soft, 40: line, 60: strong, 80: strong, 90: ink, 100: ink });

const neutral = {
  10: color.surfaceSunken, 20: color.border, 40: color.borderControl, 60: color.borderControlHover, 80: color.textMuted, 90: color.text, 100: color.text,
};
const accent = scale(color.accentSoft, color.accent, color.accentActive, color.accentHover);
const danger = scale(color.dangerSoft, color.danger, color.dangerText);
const success = scale(color.successSoft, color.success, color.successText);
const warning = scale(color.warningSoft, color.warning, color.warningText);
const info = scale(color.infoSoft, color.info, color.infoText);

/**
 * The tokens of Amplify UI by their paths there, as references to the kit's variables: what `useTheme().tokens` is.
 * The tokens of its components (`tokens.components`) have no counterpart: those are CSS rules here.
 */
export const tokens = {
  colors: {
    font: {
      primary: color.text, secondary: color.textMuted, tertiary: color.textMuted, disabled: color.textDisabled, inverse: color.surface,
      interactive: color.accentText, hover: color.accentText, focus: color.accentText, active: color.accentText,
      info: color.infoText, warning: color.warningText, error: color.dangerText, success: color.successText,
    },
    background: {
      primary: color.surface, secondary: color.canvas, tertiary: color.surfaceSunken, quaternary: color.surfaceSunken,
      disabled: color.surfaceSunken, info: color.infoSoft, warning: color.warningSoft, error: color.dangerSoft, success: color.successSoft,
    },
    border: {
      primary: color.borderControl, secondary: color.border, tertiary: color.border, disabled: color.border, pressed: color.accent,
      focus: color.focus, error: color.danger, info: color.info, success: color.success, warning: color.warning,
    },
    brand: { primary: accent, secondary: accent },
    primary: accent,
    secondary: accent,
    neutral,
    red: danger,
    pink: danger,
    orange: warning,
    yellow: warning,
    green: success,
    teal: info,
    blue: info,
    purple: accent,
    overlay: { 10: color.overlay, 20: color.overlay, 30: color.overlay, 40: color.overlay, 50: color.overlay, 60: color.overlay },
    black: 'black',
    white: 'white',
    transparent: 'transparent',
  },
  space: {
    zero: '0', xxxs: space.xxs, xxs: space.xxs, xs: space.xs, small: space.s, medium: space.m, large: space.l, xl: space.xl, xxl: space.xxl, xxxl: space.xxl,
  },
  fonts: { default: { static: font.sans, variable: font.sans } },
  fontSizes: {
    xxs: text.small, xs: text.small, small: text.body, medium: text.control, large: text.heading, xl: text.title, xxl: text.title, xxxl: text.title,
  },
  fontWeights: {
    thin: weight.regular, light: weight.regular, normal: weight.regular, medium: weight.medium, semibold: weight.semibold,
    bold: weight.semibold, extrabold: weight.semibold, black: weight.semibold,
  },
  lineHeights: { small: leading.tight, medium: leading.normal, large: leading.normal },
  radii: { xs: radius.small, small: radius.control, medium: radius.card, large: radius.card, xl: radius.card, xxl: radius.card, xxxl: radius.full },
  shadows: { small: shadow.card, medium: shadow.card, large: shadow.overlay },
  borderWidths: { small: '1px', medium: ring.width, large: '3px' },
  outlineWidths: { small: '1px', medium: ring.width, large: '3px' },
  outlineOffsets: { small: '1px', medium: ring.offset, large: '3px' },
  time: { short: motion.fast, medium: motion.normal, long: motion.normal },
};
