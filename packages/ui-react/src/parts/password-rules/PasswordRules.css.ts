import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';

export const root = part({ margin: 0, fontFamily: vars.font.sans, fontSize: vars.text.small, color: vars.color.textMuted });

export const list = part({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: vars.space.s,
  rowGap: vars.space.xxs,
  margin: 0,
  marginBlockStart: vars.space.xxs,
  padding: 0,
  listStyle: 'none',
});

export const rule = part({ display: 'inline-flex', alignItems: 'center', gap: vars.space.xxs });

states(rule, {
  ' > [data-when="met"]': { color: vars.color.successText },
  '[data-met] > [data-when="unmet"]': { display: 'none' },
  ':not([data-met]) > [data-when="met"]': { display: 'none' },
});
