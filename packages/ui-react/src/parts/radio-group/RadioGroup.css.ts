import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';

export const group = part({
  position: 'relative',
  display: 'grid',
  gap: vars.space.xs,
  minInlineSize: 0,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
  color: vars.color.text,
});

export const row = part({});

/** With `rows`, each choice is a box, all of which is its target. */
states(group, {
  [`[data-variant="rows"] > .${row}`]: {
    padding: vars.space.s,
    border: `1px solid ${vars.color.borderControl}`,
    borderRadius: vars.radius.control,
    backgroundColor: vars.color.surface,
  },
  [`[data-variant="rows"] > .${row}:hover`]: { borderColor: vars.color.borderControlHover },
  [`[data-variant="rows"] > .${row}:has(:checked)`]: { borderColor: vars.color.accent, backgroundColor: vars.color.accentSoft },
  [`[data-variant="rows"] > .${row} > label::after`]: { zIndex: 'auto' },
});

states(row, { '[data-disabled]': { color: vars.color.textDisabled } });
