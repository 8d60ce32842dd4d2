import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';

export const link = part({
  borderRadius: vars.radius.small,
  color: vars.color.accentText,
  fontFamily: 'inherit',
  textDecoration: 'underline',
  textDecorationColor: `color-mix(in oklab, currentColor 40%, transparent)`,
  textUnderlineOffset: '0.2em',
});

states(link, {
  ':hover': { textDecorationColor: 'currentColor' },
  '[data-tone="muted"]': { color: vars.color.textMuted },
});
