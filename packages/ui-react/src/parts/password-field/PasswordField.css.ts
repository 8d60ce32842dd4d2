import { vars } from '@foyer/theme';
import { focusRing } from '../focus-ring.ts';
import { part, states } from '../layered.ts';

export const toggle = part({
  display: 'inline-grid',
  placeItems: 'center',
  flex: 'none',
  inlineSize: vars.size.control,
  minInlineSize: '24px',
  borderRadius: `calc(${vars.radius.control} - 1px)`,
  backgroundColor: 'transparent',
  color: vars.color.textMuted,
  cursor: 'pointer',
  touchAction: 'manipulation',
});

states(toggle, {
  ':hover': { color: vars.color.text },
  ':focus-visible': { ...focusRing, outlineOffset: `calc(-1 * ${vars.ring.width})` },
});
