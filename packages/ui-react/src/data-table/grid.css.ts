import { vars } from '@foyer/theme';
import { focusRing } from '../parts/focus-ring.ts';
import { part, states } from '../parts/layered.ts';
import { hairline } from '../parts/surface.ts';
import { action } from './columns/column-tracks.ts';
import { besideKept, kept, line, narrow, rowHeight } from './measures.ts';

export const scroller = part({
  overflow: 'auto',
  overscrollBehaviorInline: 'contain',
  maxBlockSize: 'var(--foyer-data-table-height, 40rem)',
  borderBlockStart: hairline,
  // What is focused comes out from under the head.
  scrollPaddingBlockStart: rowHeight,
  '@container': { [narrow]: { scrollPadding: 0 } },
});
states(scroller, { ':last-child': { borderEndStartRadius: vars.radius.card, borderEndEndRadius: vars.radius.card } });
export const grid = part({ display: 'block', minInlineSize: 'max-content', '@container': { [narrow]: { minInlineSize: 0 } } });
export const body = part({ display: 'block' });

export const head = part({
  ...line,
  position: 'sticky',
  insetBlockStart: 0,
  zIndex: 1,
  borderBlockEnd: hairline,
  backgroundColor: vars.color.surface,
  '@container': { [narrow]: { position: 'absolute', clipPath: 'inset(50%)', inlineSize: '1px', blockSize: '1px', minBlockSize: 0, overflow: 'hidden' } },
});
export const headCell = part({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  minInlineSize: 0,
  paddingInline: vars.space.s,
  color: vars.color.textMuted,
  fontSize: vars.text.small,
  fontWeight: vars.weight.medium,
  whiteSpace: 'nowrap',
});
states(head, {
  // All edges show where one can be taken.
  ':hover [role="separator"]::after': { opacity: 1 },
});
states(headCell, {
  '[data-numeric]': { justifyContent: 'flex-end' },
  '[data-tool]': { justifyContent: 'center', paddingInline: 0 },
  // Over the edges of columns that are scrolled under them.
  ':nth-last-child(2)': { ...kept, zIndex: 2, insetInlineEnd: action },
  ':last-child': { ...kept, zIndex: 2, insetInlineEnd: 0 },
  // The mark of a choice stands in the middle, with no label beside it.
  '[data-tool] > input': { marginBlock: 0 },
  '[data-tool] > input::after': { content: '""', position: 'absolute', inset: 0 },
});

/** The edge of a column: wide enough for a finger, and seen when it is near. */
export const handle = part({
  position: 'absolute',
  insetBlock: 0,
  insetInlineEnd: '-6px',
  zIndex: 1,
  inlineSize: '12px',
  cursor: 'col-resize',
  touchAction: 'none',
  '@container': { [narrow]: { display: 'none' } },
});
export const edge = part({ position: 'relative', blockSize: '100%' });
states(edge, {
  '::after': { content: '""', position: 'absolute', insetBlock: '25%', insetInlineStart: '5px', inlineSize: '2px', borderRadius: '1px', backgroundColor: vars.color.border, opacity: 0, transition: `opacity ${vars.motion.fast} ${vars.motion.ease}` },
  ':is(:hover, :focus-visible, :active)::after': { insetBlock: 0, backgroundColor: vars.color.accent, opacity: 1, forcedColorAdjust: 'none' },
  ':focus-visible': { outline: 'none' },
});

export const sortButton = part({
  ...besideKept,
  display: 'inline-flex',
  alignItems: 'center',
  gap: vars.space.xxs,
  minInlineSize: 0,
  minBlockSize: '28px',
  margin: 0,
  marginInlineStart: `calc(-1 * ${vars.space.xxs})`,
  paddingBlock: 0,
  paddingInline: vars.space.xxs,
  border: 0,
  borderRadius: vars.radius.small,
  backgroundColor: 'transparent',
  color: 'inherit',
  font: 'inherit',
  cursor: 'pointer',
  '@media': { '(pointer: coarse)': { minBlockSize: '44px' } },
});
export const sortMark = part({ opacity: 0, transition: `opacity ${vars.motion.fast} ${vars.motion.ease}` });
states(sortButton, {
  ':hover': { color: vars.color.text },
  ':focus-visible': focusRing,
  '[data-sorted]': { color: vars.color.text },
  '[data-numeric]': { flexDirection: 'row-reverse', marginInlineEnd: `calc(-1 * ${vars.space.xxs})` },
});
states(sortMark, { '[data-sorted]': { opacity: 1 } });

export const row = part({
  ...line,
  borderBlockEnd: hairline,
  backgroundColor: vars.color.surface,
  '@container': {
    [narrow]: {
      position: 'relative',
      gridTemplateColumns: 'minmax(0, 1fr)',
      paddingBlock: vars.space.xs,
      paddingInline: vars.space.xxs,
    },
  },
});
states(row, {
  ':hover': { backgroundColor: vars.color.surfaceHover },
  '[aria-selected="true"]': { backgroundColor: vars.color.accentSoft },
  '[data-pending]': { color: vars.color.textMuted },
  // The last one stands on the edge of the table.
  ':nth-last-child(2)': { borderBlockEndColor: 'transparent' },
});

export const space = part({ display: 'block' });
states(space, {
  '[data-space="before"]': { blockSize: 'var(--foyer-data-table-before, 0px)' },
  '[data-space="after"]': { blockSize: 'var(--foyer-data-table-after, 0px)' },
});
