import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';
import { outOfSight } from '../visually-hidden/VisuallyHidden.css.ts';

export const field = part({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: vars.space.s,
  rowGap: vars.space.xxs,
  minInlineSize: 0,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
  color: vars.color.text,
});

/** The label and the action share the first row; everything after has the whole width. */
export const label = part({
  gridColumn: 1,
  gridRow: 1,
  justifySelf: 'start',
  fontWeight: vars.weight.medium,
});

states(label, { '[data-hidden]': outOfSight });

export const marker = part({
  marginInlineStart: vars.space.xxs,
  color: vars.color.textMuted,
  fontWeight: vars.weight.regular,
});

/** After the control in the order of the page, beside the label to the eye: Tab goes from name to password. */
export const action = part({ gridColumn: 2, gridRow: 1, justifySelf: 'end' });

export const body = part({ gridColumn: '1 / -1', minInlineSize: 0 });

export const hint = part({ gridColumn: '1 / -1', color: vars.color.textMuted });

export const error = part({
  gridColumn: '1 / -1',
  display: 'flex',
  gap: vars.space.xs,
  color: vars.color.dangerText,
});

export const errorIcon = part({ marginBlockStart: `calc((${vars.leading.normal} * 1em - ${vars.size.icon}) / 2)` });
