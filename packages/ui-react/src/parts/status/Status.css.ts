import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';
import { outOfSight } from '../visually-hidden/VisuallyHidden.css.ts';

export const status = part({
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
  color: vars.color.textMuted,
});

states(status, { ':is([data-visually-hidden], :empty)': outOfSight });
