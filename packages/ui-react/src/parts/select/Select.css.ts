import { vars } from '@foyer/theme';
import { part } from '../layered.ts';

export const box = part({ position: 'relative' });

export const select = part({ paddingInlineEnd: `calc(${vars.space.s} * 2 + ${vars.size.icon})`, cursor: 'pointer', textOverflow: 'ellipsis' });

export const chevron = part({
  position: 'absolute',
  insetInlineEnd: vars.space.s,
  insetBlockStart: `calc(50% - ${vars.size.icon} / 2)`,
  color: vars.color.textMuted,
  pointerEvents: 'none',
});
