import { vars } from '@foyer/theme';
import { focusRing } from '../parts/focus-ring.ts';
import { part, states } from '../parts/layered.ts';

const narrow = '(max-inline-size: 40rem)';
const hairline = `1px solid ${vars.color.border}`;
const rowHeight = `calc(${vars.size.control} + 1px)`;

export const table = part({
  containerType: 'inline-size',
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  minInlineSize: 0,
  border: hairline,
  borderRadius: vars.radius.card,
  backgroundColor: vars.color.surface,
  color: vars.color.text,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
});

export const bar = part({
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: vars.space.xs,
  padding: vars.space.s,
  paddingInlineStart: vars.space.m,
});
export const title = part({ margin: 0, fontSize: vars.text.heading, fontWeight: vars.weight.semibold, lineHeight: vars.leading.tight });
export const count = part({ flex: '1 1 auto', minInlineSize: 'max-content', color: vars.color.textMuted, fontVariantNumeric: 'tabular-nums' });
export const search = part({ flex: '0 1 14rem', minInlineSize: '8rem', '@container': { [narrow]: { flex: '1 1 100%' } } });
export const anchor = part({ position: 'relative', '@container': { [narrow]: { position: 'static' } } });
/** A word beside an icon, which stands alone where there is no room. */
export const barWord = part({ '@container': { [narrow]: { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } } });
export const chips = part({ display: 'flex', flexWrap: 'wrap', gap: vars.space.xxs, paddingInline: vars.space.m, paddingBlockEnd: vars.space.s });
export const chip = part({
  display: 'inline-flex',
  alignItems: 'center',
  gap: vars.space.xxs,
  minBlockSize: '28px',
  maxInlineSize: '100%',
  paddingInlineStart: vars.space.xs,
  border: hairline,
  borderRadius: vars.radius.full,
  backgroundColor: vars.color.surfaceSunken,
});
export const chipText = part({ minInlineSize: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
export const notices = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xs, paddingInline: vars.space.s });
export const notice = part({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: vars.space.xs });

export const scroller = part({
  overflow: 'auto',
  overscrollBehaviorInline: 'contain',
  maxBlockSize: 'var(--foyer-data-table-height, 40rem)',
  borderBlockStart: hairline,
});
export const grid = part({ display: 'block', minInlineSize: 'max-content', '@container': { [narrow]: { minInlineSize: 0 } } });
export const body = part({ display: 'block' });

const line = { display: 'grid', gridTemplateColumns: 'var(--foyer-data-table-columns)', minBlockSize: rowHeight } as const;

export const head = part({
  ...line,
  position: 'sticky',
  insetBlockStart: 0,
  zIndex: 1,
  borderBlockEnd: hairline,
  backgroundColor: vars.color.surface,
  '@container': { [narrow]: { position: 'absolute', clipPath: 'inset(50%)', blockSize: '1px', minBlockSize: 0, overflow: 'hidden' } },
});
export const headCell = part({
  display: 'flex',
  alignItems: 'center',
  minInlineSize: 0,
  paddingInline: vars.space.s,
  color: vars.color.textMuted,
  fontSize: vars.text.small,
  fontWeight: vars.weight.medium,
  whiteSpace: 'nowrap',
});
export const sortButton = part({
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
});
export const sortMark = part({ opacity: 0, transition: `opacity ${vars.motion.fast} ${vars.motion.ease}` });
states(sortButton, {
  ':hover': { color: vars.color.text },
  ':focus-visible': focusRing,
  '[data-sorted]': { color: vars.color.text },
});
states(sortMark, {
  '[data-sorted]': { opacity: 1 },
});

export const row = part({
  ...line,
  borderBlockEnd: hairline,
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
});

export const cell = part({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  minInlineSize: 0,
  paddingInline: vars.space.s,
  '@container': { [narrow]: { minBlockSize: '32px', gap: vars.space.s } },
});
states(cell, {
  '[data-numeric]': { justifyContent: 'flex-end', fontVariantNumeric: 'tabular-nums' },
  '[data-editable]': { cursor: 'text' },
  '[data-first]': { fontWeight: vars.weight.medium, '@container': { [narrow]: { minBlockSize: vars.size.control, marginInlineEnd: `calc(${vars.size.control} * 3)` } } },
  '[data-failed]': { boxShadow: `inset 0 0 0 1px ${vars.color.danger}` },
  '[data-label]:not([data-first])::before': {
    '@container': {
      [narrow]: {
        content: 'attr(data-label) / ""',
        flex: '0 0 7rem',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        color: vars.color.textMuted,
        fontSize: vars.text.small,
      },
    },
  },
  '[data-numeric][data-label]': { '@container': { [narrow]: { justifyContent: 'flex-start' } } },
  '[data-do]': { '@container': { [narrow]: { position: 'absolute', insetBlockStart: vars.space.xs, inlineSize: vars.size.control, minBlockSize: vars.size.control } } },
  '[data-do="select"]': { '@container': { [narrow]: { insetInlineEnd: `calc(${vars.size.control} * 2)` } } },
  '[data-do="open"]': { '@container': { [narrow]: { insetInlineEnd: vars.size.control } } },
  '[data-do="delete"]': { '@container': { [narrow]: { insetInlineEnd: 0 } } },
  ':focus-visible': { outline: `${vars.ring.width} solid ${vars.color.focus}`, outlineOffset: '-2px', borderRadius: vars.radius.small },
});
export const text = part({ minInlineSize: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
export const nothing = part({ color: vars.color.textDisabled });
export const tools = part({ justifyContent: 'center', paddingInline: 0 });
/** The mark of a choice stands in the middle, with no label beside it. */
states(tools, { ' > input': { marginBlock: 0 } });
states(headCell, { '[data-numeric]': { justifyContent: 'flex-end' } });
states(sortButton, { '[data-numeric]': { flexDirection: 'row-reverse', marginInlineEnd: `calc(-1 * ${vars.space.xxs})` } });

const dot = { content: '""', flex: 'none', inlineSize: '6px', blockSize: '6px', borderRadius: '50%', backgroundColor: 'currentColor' } as const;
export const badge = part({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '6px',
  minInlineSize: 0,
  maxInlineSize: '100%',
  paddingInline: vars.space.xs,
  minBlockSize: '22px',
  border: hairline,
  borderRadius: vars.radius.full,
  fontSize: vars.text.small,
  fontWeight: vars.weight.medium,
  lineHeight: vars.leading.tight,
  whiteSpace: 'nowrap',
});
export const badgeText = part({ overflow: 'hidden', textOverflow: 'ellipsis', color: vars.color.text });
states(badge, {
  '::before': dot,
  '[data-tone="0"]': { color: vars.color.textMuted },
  '[data-tone="1"]': { color: vars.color.warningText },
  '[data-tone="2"]': { color: vars.color.successText },
  '[data-tone="3"]': { color: vars.color.infoText },
  '[data-tone="4"]': { color: vars.color.dangerText },
});
export const mono = part({ fontFamily: vars.font.mono, fontSize: vars.text.small });
export const space = part({ display: 'block' });

export const empty = part({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: vars.space.xs,
  paddingBlock: vars.space.xxl,
  paddingInline: vars.space.m,
  borderBlockStart: hairline,
  textAlign: 'center',
});
export const emptyTitle = part({ margin: 0, fontWeight: vars.weight.semibold });
export const emptyHint = part({ margin: 0, color: vars.color.textMuted });
export const bones = part({ display: 'flex', flexDirection: 'column', borderBlockStart: hairline });
export const bone = part({
  blockSize: rowHeight,
  borderBlockEnd: hairline,
  backgroundImage: `linear-gradient(${vars.color.surfaceSunken}, ${vars.color.surfaceSunken})`,
  backgroundRepeat: 'no-repeat',
  backgroundSize: '40% 12px',
  backgroundPosition: `${vars.space.m} center`,
});
states(bone, { ':nth-child(2n)': { backgroundSize: '62% 12px' }, ':nth-child(3n)': { backgroundSize: '28% 12px' } });

export const foot = part({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'center', gap: vars.space.s, padding: vars.space.xs, borderBlockStart: hairline, color: vars.color.textMuted });

export const bulk = part({
  position: 'sticky',
  insetBlockEnd: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: vars.space.xs,
  paddingBlock: vars.space.xs,
  paddingInline: vars.space.m,
  borderBlockStart: hairline,
  borderEndStartRadius: vars.radius.card,
  borderEndEndRadius: vars.radius.card,
  backgroundColor: vars.color.accentSoft,
});
export const bulkCount = part({ flex: '1 1 auto', fontWeight: vars.weight.medium });

/** Sorting, choosing and filtering open under their buttons. */
export const menu = part({
  position: 'absolute',
  insetBlockStart: `calc(100% + ${vars.space.xxs})`,
  insetInlineEnd: 0,
  zIndex: 3,
  boxSizing: 'border-box',
  display: 'flex',
  flexDirection: 'column',
  gap: vars.space.s,
  inlineSize: 'max-content',
  minInlineSize: '14rem',
  maxInlineSize: 'min(20rem, calc(100cqi - 2rem))',
  maxBlockSize: '24rem',
  overflowY: 'auto',
  '@container': { [narrow]: { insetInline: vars.space.s, insetBlockStart: '100%', inlineSize: 'auto', maxInlineSize: 'none' } },
  padding: vars.space.s,
  border: hairline,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surface,
  boxShadow: vars.shadow.overlay,
});

export const editor = part({
  position: 'absolute',
  insetInlineStart: '-1px',
  insetBlockStart: '-1px',
  zIndex: 2,
  boxSizing: 'border-box',
  minInlineSize: 'max(100%, 12rem)',
  margin: 0,
  padding: vars.space.xxs,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surface,
  boxShadow: vars.shadow.overlay,
});

export const drawer = part({
  boxSizing: 'border-box',
  inlineSize: 'min(32rem, 100vw)',
  maxInlineSize: '100vw',
  blockSize: '100dvh',
  maxBlockSize: '100dvh',
  margin: 0,
  marginInlineStart: 'auto',
  padding: vars.space.l,
  border: 0,
  borderInlineStart: hairline,
  backgroundColor: vars.color.surface,
  color: vars.color.text,
  boxShadow: vars.shadow.overlay,
  fontFamily: vars.font.sans,
});
export const ask = part({
  boxSizing: 'border-box',
  inlineSize: `min(${vars.size.card}, calc(100vw - 2rem))`,
  padding: vars.space.l,
  border: hairline,
  borderRadius: vars.radius.card,
  backgroundColor: vars.color.surface,
  color: vars.color.text,
  boxShadow: vars.shadow.overlay,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
});
for (const dialog of [drawer, ask]) states(dialog, { '::backdrop': { backgroundColor: vars.color.overlay } });
export const dialogHead = part({ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: vars.space.s, marginBlockEnd: vars.space.m });
export const dialogTitle = part({ margin: 0, fontSize: vars.text.heading, fontWeight: vars.weight.semibold, lineHeight: vars.leading.tight });
export const askText = part({ margin: 0, marginBlockStart: vars.space.xs, color: vars.color.textMuted });
export const askActions = part({ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: vars.space.xs, marginBlockStart: vars.space.l });
export const filterForm = part({ display: 'flex', flexDirection: 'column', gap: vars.space.s });
states(space, {
  '[data-space="before"]': { blockSize: 'var(--foyer-data-table-before, 0px)' },
  '[data-space="after"]': { blockSize: 'var(--foyer-data-table-after, 0px)' },
});
