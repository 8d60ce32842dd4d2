import { vars } from '@foyer/theme';

export const hairline = `1px solid ${vars.color.border}`;

/** What stands on the page as a thing of its own: a card, a table, a dialog. */
export const surface = {
  boxSizing: 'border-box',
  minInlineSize: 0,
  border: hairline,
  borderRadius: vars.radius.card,
  backgroundColor: vars.color.surface,
  color: vars.color.text,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
} as const;

/** What stands where something is on its way. Forced colours make a sunken surface the canvas itself. */
export const bonePaint = {
  backgroundColor: vars.color.surfaceSunken,
  '@media': { '(forced-colors: active)': { backgroundColor: vars.color.textDisabled } },
} as const;
