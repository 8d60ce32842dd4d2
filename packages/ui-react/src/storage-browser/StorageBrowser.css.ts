import { vars } from '@foyer/theme';
import { focusRing } from '../parts/focus-ring.ts';
import { part, states } from '../parts/layered.ts';
import { bonePaint, hairline, surface } from '../parts/surface.ts';
import { outOfSight } from '../parts/visually-hidden/VisuallyHidden.css.ts';

const narrow = '(max-inline-size: 40rem)';
/** The mark of a row stands below the beginning of the bars. */
const markWidth = '3.125rem';
const columns = `${markWidth} minmax(0, 1fr) minmax(8rem, 12rem) 6.5rem`;
/** As high as a finger wants it. */
const finger = { '@media': { '(pointer: coarse)': { minBlockSize: '44px' } } } as const;
const inside = { outlineOffset: `calc(-1 * ${vars.ring.width})` } as const;

export const root = part({
  ...surface,
  containerType: 'inline-size',
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  overflow: 'clip',
});
states(root, { '[data-dragging]': { borderColor: vars.color.accent, boxShadow: `inset 0 0 0 1px ${vars.color.accent}` } });

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: vars.space.xs, minInlineSize: 0 } as const;
export const bar = part({ ...line, paddingBlock: vars.space.s, paddingInline: vars.space.m, borderBlockEnd: hairline });
export const tools = part({ ...line, boxSizing: 'border-box', minBlockSize: '3.5rem', paddingBlock: vars.space.xs, paddingInline: vars.space.m });
states(tools, { '[data-selecting]': { backgroundColor: vars.color.accentSoft } });
export const actions = part({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: vars.space.xs });
states(bar, { [` > ${actions}`]: { '@container': { [narrow]: { flex: '1 1 auto' } } } });
/** Icons alone stand closer, so that they share a line. */
export const compact = part({ '@container': { [narrow]: { gap: 0 } } });
states(compact, {
  ' > button': { '@container': { [narrow]: { paddingInline: vars.space.s } } },
  // Without an edge that is seen, an icon itself stands where the words do.
  ' > :first-child': { '@container': { [narrow]: { marginInlineStart: `calc(-1 * ${vars.space.s})` } } },
});
/** What a phone is opened for most takes the room that the others leave. */
export const upload = part({ '@container': { [narrow]: { flex: '1 1 auto' } } });
export const title = part({ margin: 0, flex: '1 1 auto', fontSize: vars.text.heading, fontWeight: vars.weight.semibold, lineHeight: vars.leading.tight });
export const path = part({ flex: '1 1 12rem', minInlineSize: 0 });
/** Its words begin where those below do. */
export const steps = part({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', margin: 0, marginInlineStart: `calc(-1 * ${vars.space.xxs})`, padding: 0, listStyle: 'none' });
export const step = part({ display: 'inline-flex', alignItems: 'center', minInlineSize: 0, maxInlineSize: '100%' });
states(step, {
  ':not(:first-child)::before': { content: '"/" / ""', paddingInline: vars.space.xxs, color: vars.color.textDisabled },
});
export const stepButton = part({
  minInlineSize: 0,
  minBlockSize: '28px',
  margin: 0,
  paddingInline: vars.space.xxs,
  border: 0,
  borderRadius: vars.radius.small,
  backgroundColor: 'transparent',
  color: vars.color.textMuted,
  font: 'inherit',
  overflowWrap: 'anywhere',
  textAlign: 'start',
  cursor: 'pointer',
  ...finger,
});
states(stepButton, {
  ':hover': { color: vars.color.text, backgroundColor: vars.color.surfaceHover },
  ':focus-visible': focusRing,
  '[aria-current]': { color: vars.color.text, fontWeight: vars.weight.semibold, cursor: 'default' },
});
export const search = part({ flex: '1 1 12rem', maxInlineSize: '20rem', minBlockSize: '2.25rem', textOverflow: 'ellipsis', '@container': { [narrow]: { flex: '99 1 9rem', maxInlineSize: 'none' } } });
export const subfolders = part({ display: 'inline-flex', alignItems: 'center', gap: vars.space.s, minBlockSize: '2.25rem', marginInline: vars.space.xxs, cursor: 'pointer' });
states(subfolders, { ' > input': { marginBlock: 0 } });
export const count = part({ flex: '1 1 auto', minInlineSize: 'max-content', color: vars.color.textMuted, fontVariantNumeric: 'tabular-nums' });
states(count, { '[data-selecting]': { color: vars.color.text, fontWeight: vars.weight.medium } });
/** A word beside an icon, which stands alone where there is no room. */
export const word = part({ '@container': { [narrow]: outOfSight } });

export const scroller = part({
  overflow: 'auto',
  overscrollBehaviorInline: 'contain',
  maxBlockSize: 'var(--foyer-storage-browser-height, 32rem)',
  minBlockSize: '12rem',
  borderBlockStart: hairline,
});
states(scroller, { ':has(> [role="grid"]:focus-visible)': { ...focusRing, ...inside } });
export const grid = part({ outline: 0 });
export const head = part({
  display: 'grid',
  gridTemplateColumns: columns,
  alignItems: 'center',
  position: 'sticky',
  insetBlockStart: 0,
  zIndex: 1,
  minBlockSize: '36px',
  borderBlockEnd: hairline,
  backgroundColor: vars.color.surface,
  '@container': { [narrow]: { gridTemplateColumns: `${markWidth} minmax(4rem, 1fr) minmax(0, auto) minmax(0, auto)`, gridTemplateRows: '1fr 0', paddingInlineEnd: vars.space.s } },
});
export const headCell = part({ minInlineSize: 0, paddingInline: vars.space.xs, overflow: 'hidden', color: vars.color.textMuted, fontSize: vars.text.small, '@container': { [narrow]: { paddingInline: `${vars.space.m} 0` } } });
states(headCell, { '[data-first]': { paddingInline: 0 } });
export const sort = part({
  display: 'inline-flex',
  alignItems: 'center',
  gap: vars.space.xxs,
  minBlockSize: '28px',
  margin: 0,
  padding: 0,
  border: 0,
  borderRadius: vars.radius.small,
  backgroundColor: 'transparent',
  color: 'inherit',
  font: 'inherit',
  fontWeight: vars.weight.medium,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  ...finger,
});
export const sortMark = part({ opacity: 0, '@container': { [narrow]: { display: 'none' } } });
states(sort, { ':hover': { color: vars.color.text }, ':focus-visible': focusRing, '[data-sorted]': { color: vars.color.text }, '[data-sorted] > svg': { opacity: 1, display: 'inline-block' } });

export const row = part({
  display: 'grid',
  gridTemplateColumns: columns,
  alignItems: 'center',
  boxSizing: 'border-box',
  blockSize: '2.8125rem',
  borderBlockEnd: hairline,
  outline: 0,
  cursor: 'default',
  '@container': { [narrow]: { gridTemplateColumns: `${markWidth} minmax(0, 1fr) auto`, gridTemplateRows: 'auto auto', alignContent: 'center', blockSize: '3.75rem', paddingInlineEnd: vars.space.s } },
});
states(row, {
  ':hover': { backgroundColor: vars.color.surfaceHover },
  '[aria-selected="true"]': { backgroundColor: vars.color.accentSoft },
  '[data-last]': { borderBlockEndColor: 'transparent' },
  ':focus-visible': { outline: `${vars.ring.width} solid ${vars.color.focus}`, outlineOffset: `calc(-1 * ${vars.ring.width})` },
});
export const chooseCell = part({ alignSelf: 'stretch', '@container': { [narrow]: { gridRow: '1 / 3' } } });
export const choose = part({ display: 'grid', placeItems: 'center', blockSize: '100%', cursor: 'pointer' });
states(choose, { ' > input': { marginBlock: 0 } });
export const name = part({ display: 'flex', alignItems: 'center', gap: vars.space.s, minInlineSize: 0, paddingInlineEnd: vars.space.s, '@container': { [narrow]: { gridColumn: '2 / 4' } } });
export const mark = part({ flex: 'none', color: vars.color.textMuted, inlineSize: '1.25rem', blockSize: '1.25rem', fill: 'none', stroke: 'currentColor', strokeWidth: 1.25, strokeLinecap: 'round', strokeLinejoin: 'round' });
states(mark, { '[data-kind="folder"]': { color: vars.color.accent, fill: vars.color.accentSoft } });
export const open = part({
  position: 'relative',
  display: 'flex',
  minInlineSize: 0,
  minBlockSize: '28px',
  alignItems: 'center',
  margin: 0,
  padding: 0,
  border: 0,
  backgroundColor: 'transparent',
  color: vars.color.text,
  font: 'inherit',
  fontWeight: vars.weight.medium,
  textAlign: 'start',
  whiteSpace: 'pre',
  cursor: 'pointer',
});
states(open, {
  ':hover': { textDecoration: 'underline', textUnderlineOffset: '0.2em' },
  // A finger finds it also in the free room above and below.
  '::after': { '@media': { '(pointer: coarse)': { content: '""', position: 'absolute', inset: '-0.5rem 0' } } },
});
export const stem = part({ minInlineSize: 0, overflow: 'hidden', textOverflow: 'ellipsis' });
/** In which folder below it lies. */
export const within = part({ flex: '0 8 auto', minInlineSize: '2rem', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: vars.color.textMuted, fontSize: vars.text.small });
export const meta = part({
  minInlineSize: 0,
  paddingInline: vars.space.xs,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: vars.color.textMuted,
  fontSize: vars.text.small,
  fontVariantNumeric: 'tabular-nums',
  '@container': { [narrow]: { gridRow: 2, gridColumn: 'auto', paddingInline: 0 } },
});
states(meta, { '[data-first]': { '@container': { [narrow]: { gridColumn: 2, paddingInlineStart: `calc(1.25rem + ${vars.space.s})` } } } });
export const space = part({ display: 'block' });
states(space, {
  '[data-space="before"]': { blockSize: 'var(--foyer-storage-browser-before, 0px)' },
  '[data-space="after"]': { blockSize: 'var(--foyer-storage-browser-after, 0px)' },
});

export const empty = part({ display: 'grid', justifyItems: 'center', gap: vars.space.xxs, paddingBlock: vars.space.xxl, paddingInline: vars.space.m, textAlign: 'center', outline: 0 });
export const emptyTitle = part({ margin: 0, fontWeight: vars.weight.semibold, overflowWrap: 'anywhere' });
export const emptyHint = part({ margin: 0, marginBlockEnd: vars.space.xs, color: vars.color.textMuted });
export const bone = part({
  boxSizing: 'border-box',
  blockSize: '2.8125rem',
  paddingBlock: 'calc(1.40625rem - 6px)',
  paddingInline: `${vars.space.xxl} 55%`,
  borderBlockEnd: hairline,
  ...bonePaint,
  backgroundClip: 'content-box',
});
states(bone, { ':nth-child(2n)': { paddingInlineEnd: '37%' }, ':nth-child(3n)': { paddingInlineEnd: '67%' } });
export const notice = part({ paddingInline: vars.space.m, paddingBlockEnd: vars.space.xs });
export const foot = part({ display: 'flex', justifyContent: 'center', padding: vars.space.xs, borderBlockStart: hairline });

export const places = part({ margin: 0, padding: 0, listStyle: 'none' });
export const place = part({
  boxSizing: 'border-box',
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'center',
  columnGap: vars.space.s,
  inlineSize: '100%',
  minBlockSize: '56px',
  margin: 0,
  paddingBlock: vars.space.xs,
  paddingInline: vars.space.m,
  border: 0,
  borderBlockEnd: hairline,
  backgroundColor: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
});
states(place, {
  ':is(li:last-child > *)': { borderBlockEndColor: 'transparent' },
  ':hover': { backgroundColor: vars.color.surfaceHover },
  ':focus-visible': { ...focusRing, ...inside },
});
export const placeName = part({ display: 'block', fontWeight: vars.weight.medium, overflowWrap: 'anywhere' });
export const placePath = part({ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: vars.color.textMuted, fontSize: vars.text.small });
export const badge = part({ paddingInline: vars.space.xs, border: hairline, borderRadius: vars.radius.full, color: vars.color.textMuted, fontSize: vars.text.small, whiteSpace: 'nowrap' });

/** Where a drop would go, said over the list. */
export const dropNote = part({
  position: 'absolute',
  insetInline: 0,
  insetBlockEnd: vars.space.l,
  zIndex: 2,
  justifySelf: 'center',
  inlineSize: 'fit-content',
  maxInlineSize: '90%',
  marginInline: 'auto',
  paddingBlock: vars.space.xs,
  paddingInline: vars.space.m,
  borderRadius: vars.radius.full,
  backgroundColor: vars.color.accent,
  color: vars.color.onAccent,
  fontWeight: vars.weight.medium,
  boxShadow: vars.shadow.overlay,
  pointerEvents: 'none',
  overflowWrap: 'anywhere',
});
