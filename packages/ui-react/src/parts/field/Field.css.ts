import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';
import { outOfSight } from '../visually-hidden/VisuallyHidden.css.ts';

export const field = part({
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: vars.space.s,
  rowGap: vars.space.xxs,
  minInlineSize: 0,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
  color: vars.color.text,
});

/** The label and the action share the first row while they fit; everything after has the whole width. */
export const label = part({
  flex: '1 1 auto',
  minInlineSize: 0,
  fontWeight: vars.weight.medium,
});

states(label, { '[data-hidden]': outOfSight });

export const marker = part({
  color: vars.color.textMuted,
  fontWeight: vars.weight.regular,
});

/** After the control in the order of the page, beside the label to the eye: Tab goes from name to password. */
export const action = part({ flex: 'none', alignSelf: 'center', maxInlineSize: '100%', marginBlock: '-2px' });

export const body = part({ order: 1, flex: '1 1 100%', minInlineSize: 0 });

export const hint = part({ order: 1, flex: '1 1 100%', minInlineSize: 0, overflowWrap: 'anywhere', color: vars.color.textMuted });

/** Takes a part of the gap to what follows, so that its coming moves that less. */
export const error = part({
  order: 1,
  marginBlockEnd: `calc(-1 * ${vars.space.xxs})`,
  flex: '1 1 100%',
  gridColumn: '1 / -1',
  display: 'flex',
  gap: vars.space.xs,
  minInlineSize: 0,
  overflowWrap: 'anywhere',
  color: vars.color.dangerText,
});

export const errorIcon = part({ marginBlockStart: `calc((${vars.leading.normal} * 1em - ${vars.size.icon}) / 2)` });
