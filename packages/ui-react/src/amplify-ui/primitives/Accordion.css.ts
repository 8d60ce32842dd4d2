import { vars } from '@foyer/theme';
import { focusRing } from '../../parts/focus-ring.ts';
import { part, states } from '../../parts/layered.ts';
import { hairline, surface } from '../../parts/surface.ts';

export const accordion = part(surface);

export const item = part({});
states(item, { ':not(:first-child)': { borderBlockStart: hairline } });

export const trigger = part({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: vars.space.s,
  minBlockSize: vars.size.touch,
  paddingInline: vars.space.m,
  borderRadius: 'inherit',
  fontWeight: vars.weight.medium,
  cursor: 'pointer',
});
states(trigger, { ':hover': { backgroundColor: vars.color.surfaceHover }, ':focus-visible': { ...focusRing, outlineOffset: `calc(-1 * ${vars.ring.width})` } });

export const content = part({ padding: `${vars.space.xs} ${vars.space.m} ${vars.space.m}` });
export const icon = part({ selectors: { 'details[open] > summary > &': { rotate: '180deg' } } });
