import { vars } from '@foyer/theme';

/** The one focus ring: outside the border, so that it keeps its contrast on every background. */
export const focusRing = {
  outline: `${vars.ring.width} solid ${vars.color.focus}`,
  outlineOffset: vars.ring.offset,
};
