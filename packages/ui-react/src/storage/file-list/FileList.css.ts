import { vars } from '@foyer/theme';
import { focusRing } from '../../parts/focus-ring.ts';
import { part, states } from '../../parts/layered.ts';
import { hairline } from '../../parts/surface.ts';

export const list = part({
  boxSizing: 'border-box',
  maxBlockSize: '26rem',
  margin: 0,
  padding: 0,
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  // Rows come and go above the view: the place in the list is kept by the list itself.
  overflowAnchor: 'none',
  scrollbarWidth: 'thin',
});

export const row = part({
  boxSizing: 'border-box',
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: `${vars.space.xxs} ${vars.space.xs}`,
  minBlockSize: '4rem',
  paddingBlock: vars.space.xs,
  paddingInlineStart: vars.space.s,
  paddingInlineEnd: vars.space.xs,
  borderBlockEnd: hairline,
  outline: 0,
  transition: `background-color ${vars.motion.fast} ${vars.motion.ease}`,
});

states(row, {
  ':last-child': { borderBlockEndColor: 'transparent' },
  ':hover': { backgroundColor: vars.color.surfaceHover },
  ':focus-visible': { ...focusRing, outlineOffset: `calc(-1 * ${vars.ring.width})`, borderRadius: vars.radius.control },
  // What goes away loses its colours, and not the contrast of its words.
  '[data-busy]': { filter: 'grayscale(1)' },
});

export const mark = part({
  position: 'relative',
  display: 'grid',
  gridRow: '1 / 3',
  placeItems: 'center',
  inlineSize: '2.5rem',
  blockSize: '2.5rem',
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surfaceSunken,
  boxShadow: `inset 0 0 0 1px color-mix(in srgb, ${vars.color.text} 8%, transparent)`,
  color: vars.color.textMuted,
  fontSize: '0.625rem',
  fontWeight: vars.weight.semibold,
  letterSpacing: '0.02em',
  overflow: 'hidden',
  userSelect: 'none',
});

states(mark, {
  '[data-kind="picture"]': { backgroundColor: vars.color.infoSoft, color: vars.color.infoText },
  '[data-kind="sound"]': { backgroundColor: vars.color.accentSoft, color: vars.color.accentText },
  '[data-kind="film"]': { backgroundColor: vars.color.accentSoft, color: vars.color.accentText },
  '[data-kind="sheet"]': { backgroundColor: vars.color.successSoft, color: vars.color.successText },
  '[data-kind="archive"]': { backgroundColor: vars.color.warningSoft, color: vars.color.warningText },
  '[data-kind="page"]': { backgroundColor: vars.color.dangerSoft, color: vars.color.dangerText },
});

export const picture = part({
  position: 'absolute',
  inset: 0,
  inlineSize: '100%',
  blockSize: '100%',
  objectFit: 'cover',
});

/** Where a row is so narrow that its words would stand in a column of letters, its buttons go below them. */
export const body = part({
  flex: '1 1 9rem',
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  alignItems: 'center',
  columnGap: vars.space.s,
  rowGap: vars.space.xxs,
  minInlineSize: 0,
});


export const name = part({
  display: 'flex',
  alignSelf: 'end',
  justifySelf: 'start',
  minInlineSize: 0,
  maxInlineSize: '100%',
  fontSize: vars.text.body,
  fontWeight: vars.weight.medium,
  lineHeight: vars.leading.tight,
  whiteSpace: 'pre',
  color: vars.color.text,
});

export const stem = part({ minInlineSize: 0, overflow: 'hidden', textOverflow: 'ellipsis' });

export const line = part({
  display: 'block',
  alignSelf: 'start',
  minInlineSize: 0,
  fontSize: vars.text.small,
  lineHeight: vars.leading.tight,
  fontVariantNumeric: 'tabular-nums',
  color: vars.color.textMuted,
  overflowWrap: 'anywhere',
});

states(line, {
  ' > svg': { inlineSize: '0.875rem', blockSize: '0.875rem', marginInlineEnd: vars.space.xxs, verticalAlign: '-0.15em', strokeWidth: 1.75 },
  '[data-look="done"] > svg': { color: vars.color.successText },
  '[data-look="asking"] > svg': { color: vars.color.warningText },
  '[data-look="failed"]': { color: vars.color.dangerText },
});

export const folder = part({});

export const actions = part({ display: 'flex', alignItems: 'center', gap: vars.space.xxs, marginInlineStart: 'auto' });

export const smallButton = part({
  minBlockSize: vars.size.controlSmall,
  paddingInline: vars.space.s,
  border: `1px solid ${vars.color.borderControl}`,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surface,
  color: vars.color.text,
  font: 'inherit',
  fontSize: vars.text.small,
  fontWeight: vars.weight.medium,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
});

/** What is asked for in words takes more room than a mark. */
states(row, { [`:has(> ${actions} > ${smallButton}) > :first-child`]: { flexBasis: '14rem' } });

/** Under the words of a row, beside its mark: three share a line on a phone. */
export const choices = part({ display: 'flex', flexWrap: 'wrap', gap: vars.space.xxs });

states(choices, { ' > *': { paddingInline: vars.space.xs } });

states(body, { [` > ${choices}`]: { gridColumn: 2, marginBlockStart: vars.space.xxs } });

states(smallButton, {
  '[data-danger]': { color: vars.color.dangerText }, ':hover': { backgroundColor: vars.color.surfaceHover }, ':focus-visible': focusRing });

/** On the line below the row, so that a row is as high with it as without. */
export const bar = part({
  position: 'absolute',
  insetInline: 0,
  insetBlockEnd: '-1px',
  blockSize: '2px',
  overflow: 'hidden',
});

export const fill = part({
  blockSize: '100%',
  // It moves in steps: a size that is animated lays the list out in every frame.
  inlineSize: 0,
  backgroundColor: vars.color.accent,
  forcedColorAdjust: 'none',
});

states(bar, {
  '[data-look="paused"] > *': { backgroundColor: vars.color.borderControl },
  '[data-look="offline"] > *': { backgroundColor: vars.color.warning },
});
