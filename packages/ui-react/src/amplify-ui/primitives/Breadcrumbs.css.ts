import { vars } from '@foyer/theme';
import { part } from '../../parts/layered.ts';

export const crumbs = part({
  display: 'flex',
  flexWrap: 'wrap',
  gap: vars.space.xs,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  color: vars.color.textMuted,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
});

export const crumb = part({ display: 'inline-flex', gap: vars.space.xs });
