import { vars } from '@foyer/theme';
import { part, states } from '../../parts/layered.ts';
import { hairline } from '../../parts/surface.ts';

/** As high as a control, with nothing in it yet. */
export const place = part({
  minBlockSize: vars.size.control,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surfaceSunken,
});

export const group = part({
  display: 'flex',
  flexDirection: 'column',
  gap: vars.space.xs,
  minInlineSize: 0,
  margin: 0,
  padding: 0,
  border: 0,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
  color: vars.color.text,
});

export const legend = part({ padding: 0, marginBlockEnd: vars.space.xxs, fontWeight: vars.weight.medium });
export const legendMarker = part({ color: vars.color.textMuted, fontWeight: vars.weight.regular });

/** Parts of a value stand on a line that says that they belong together. */
export const nest = part({
  display: 'flex',
  flexDirection: 'column',
  gap: vars.space.s,
  paddingInlineStart: vars.space.m,
  borderInlineStart: `2px solid ${vars.color.border}`,
});

export const items = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xs, margin: 0, padding: 0, listStyle: 'none' });
export const item = part({ display: 'flex', alignItems: 'flex-start', gap: vars.space.xxs });
export const itemInput = part({ flex: 1, minInlineSize: 0 });
export const itemActions = part({ display: 'flex', flex: 'none', minBlockSize: vars.size.control, alignItems: 'center' });
export const zone = part({ color: vars.color.textMuted, paddingInlineEnd: vars.space.xs });
export const empty = part({ margin: 0, color: vars.color.textMuted });
export const start = part({ alignSelf: 'flex-start' });
// Without an edge that is seen, its words begin where the fields do.
states(start, { '': { marginInlineStart: `calc(-1px - ${vars.space.xs})`, paddingInline: vars.space.xs } });

export const combo = part({ position: 'relative' });
export const comboInput = part({ paddingInlineEnd: `calc(${vars.size.control} * 2)` });
export const comboActions = part({ position: 'absolute', insetBlock: 0, insetInlineEnd: vars.space.xxs, display: 'flex', alignItems: 'center', color: vars.color.textMuted });
export const comboChevron = part({ marginInlineEnd: vars.space.xs, pointerEvents: 'none' });

export const list = part({
  position: 'absolute',
  insetInline: 0,
  insetBlockStart: `calc(100% + ${vars.space.xxs})`,
  zIndex: 2,
  boxSizing: 'border-box',
  maxBlockSize: '18rem',
  overflowY: 'auto',
  margin: 0,
  padding: vars.space.xxs,
  border: hairline,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surface,
  boxShadow: vars.shadow.overlay,
  listStyle: 'none',
});
states(list, { ':empty': { display: 'none' } });

export const option = part({
  paddingBlock: vars.space.xs,
  paddingInline: vars.space.s,
  borderRadius: vars.radius.small,
  cursor: 'pointer',
  overflowWrap: 'anywhere',
});
states(option, {
  ':hover': { backgroundColor: vars.color.surfaceHover },
  '[data-active]': { backgroundColor: vars.color.accentSoft },
  '[data-make]': { display: 'flex', alignItems: 'center', gap: vars.space.xs, color: vars.color.accentText },
  '[aria-selected="true"]': { fontWeight: vars.weight.medium },
  // Forced colours paint no background of ours.
  '[data-active]:not(#\\:)': { outline: `1px solid transparent`, outlineOffset: '-1px' },
});
export const note = part({ paddingBlock: vars.space.xs, paddingInline: vars.space.s, color: vars.color.textMuted });
