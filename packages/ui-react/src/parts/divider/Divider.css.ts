import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';

export const divider = part({
  display: 'flex',
  alignItems: 'center',
  gap: vars.space.s,
  margin: 0,
  fontFamily: vars.font.sans,
  fontSize: vars.text.small,
  lineHeight: vars.leading.normal,
  color: vars.color.textMuted,
});

const line = { content: '""', flex: 1, borderBlockStart: `1px solid ${vars.color.border}` };

states(divider, {
  '::before': line,
  ':not(:empty)::after': line,
});
