import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';
import { hairline } from '../surface.ts';

export const divider = part({
  display: 'flex',
  alignItems: 'center',
  gap: vars.space.s,
  fontSize: vars.text.small,
  lineHeight: vars.leading.normal,
  color: vars.color.textMuted,
});

const line = { content: '""', flex: 1, borderBlockStart: hairline };

states(divider, {
  '::before': line,
  ':not(:empty)::after': line,
});
