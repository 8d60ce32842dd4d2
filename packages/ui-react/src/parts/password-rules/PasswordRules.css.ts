import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';

export const root = part({ fontSize: vars.text.small, color: vars.color.textMuted });

/** As many columns as have room for a rule. */
export const list = part({ columns: '9rem', columnGap: vars.space.s });

export const rule = part({ display: 'flex', alignItems: 'center', gap: vars.space.xxs, paddingBlockStart: vars.space.xxs, breakInside: 'avoid' });

states(rule, {
  ' > [data-when="met"]': { color: vars.color.successText },
  '[data-met] > [data-when="unmet"]': { display: 'none' },
  ':not([data-met]) > [data-when="met"]': { display: 'none' },
});
