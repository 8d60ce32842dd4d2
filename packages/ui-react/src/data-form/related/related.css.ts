import { vars } from '@foyer/theme';
import { focusRing } from '../../parts/focus-ring.ts';
import { part, states } from '../../parts/layered.ts';
import { hairline } from '../../parts/surface.ts';

export const rows = part({ margin: 0, padding: 0, border: hairline, borderRadius: vars.radius.control, backgroundColor: vars.color.surface, listStyle: 'none' });
export const row = part({
  display: 'flex',
  alignItems: 'center',
  gap: vars.space.xs,
  minBlockSize: vars.size.control,
  paddingInlineStart: vars.space.s,
  paddingInlineEnd: vars.space.xxs,
  borderBlockEnd: hairline,
});
states(row, { ':last-child': { borderBlockEnd: 0 }, '[data-pending]': { color: vars.color.textMuted } });

/** One that is not saved yet: why it was refused stands under its name. */
export const laterRow = part({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'center',
  columnGap: vars.space.xs,
  minBlockSize: vars.size.control,
  paddingInlineStart: vars.space.s,
  paddingInlineEnd: vars.space.xxs,
  borderBlockEnd: hairline,
});
states(laterRow, { ':last-child': { borderBlockEnd: 0 } });
export const saved = part({ paddingInlineEnd: vars.space.xs, color: vars.color.textMuted, fontSize: vars.text.small });

/** The name of a row leads to its form. */
export const open = part({
  flex: 1,
  minInlineSize: 0,
  margin: 0,
  paddingBlock: vars.space.xxs,
  paddingInline: 0,
  border: 0,
  borderRadius: vars.radius.small,
  backgroundColor: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'start',
  overflowWrap: 'anywhere',
  '@media': { '(pointer: coarse)': { minBlockSize: '44px' } },
});
// Where it cannot be opened, it is a text.
states(open, { ':enabled': { cursor: 'pointer' }, ':enabled:hover': { textDecoration: 'underline', textUnderlineOffset: '0.2em' }, ':focus-visible': focusRing });

export const add = part({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: vars.space.xs });
export const search = part({ flex: '1 1 12rem', minInlineSize: 0 });
export const when = part({ margin: 0, color: vars.color.textMuted, fontSize: vars.text.small });
