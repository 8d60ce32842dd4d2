import { vars } from '@foyer/theme';
import { part, states } from '../parts/layered.ts';
import { hairline } from '../parts/surface.ts';
import { narrow, wide } from './measures.ts';

/** One line where there is room for it, else the name above the tools. */
export const bar = part({
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: vars.space.xs,
  padding: vars.space.s,
  paddingInlineStart: vars.space.m,
});
export const title = part({ minInlineSize: 0, margin: 0, overflowWrap: 'anywhere', fontSize: vars.text.heading, fontWeight: vars.weight.semibold, lineHeight: vars.leading.tight });
export const count = part({ color: vars.color.textMuted, fontVariantNumeric: 'tabular-nums' });
export const news = part({ flex: '1 1 8rem', minInlineSize: 0, color: vars.color.textMuted, fontVariantNumeric: 'tabular-nums' });
/** As high as the tools, also before they are here. */
export const tools = part({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: vars.space.xs,
  flex: '1 1 100%',
  minInlineSize: 0,
  minBlockSize: vars.size.control,
  '@container': {
    [wide]: { flex: 'none', marginInlineStart: 'auto' },
    [narrow]: { minBlockSize: `calc(2 * ${vars.size.control} + ${vars.space.xs})` },
  },
});
export const search = part({ flex: '1 1 14rem', minInlineSize: 'min(8rem, 100%)', '@container': { [narrow]: { flex: '1 1 100%' } } });
export const toolButtons = part({ display: 'flex', gap: vars.space.xs, minInlineSize: 0, '@container': { [narrow]: { flex: '1 1 100%', flexWrap: 'wrap' } } });
/** An icon alone where there is no room. */
export const tool = part({});
states(tool, { '': { '@container': { [narrow]: { flex: 'none', paddingInline: vars.space.s } } } });
/** On a phone it takes what the others leave, and a long name gives way. */
export const newTool = part({ minInlineSize: 0, '@container': { [narrow]: { flex: '1 1 auto' } } });
export const newWord = part({ minInlineSize: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
export const anchor = part({ position: 'relative', '@container': { [narrow]: { position: 'static' } } });
/** A word beside an icon, which stands alone where there is no room. */
export const barWord = part({ '@container': { [narrow]: { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } } });
export const chips = part({ display: 'flex', flexWrap: 'wrap', gap: vars.space.xxs, flex: '1 1 100%' });
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

/** Choosing and filtering open under their buttons. */
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
  '@container': { [narrow]: { insetInline: `${vars.space.m} ${vars.space.s}`, insetBlockStart: '100%', inlineSize: 'auto', minInlineSize: 0, maxInlineSize: 'none' } },
  padding: vars.space.s,
  border: hairline,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surface,
  boxShadow: vars.shadow.overlay,
});
export const filterForm = part({ display: 'flex', flexDirection: 'column', gap: vars.space.s });

export const choices = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xxs });
export const choice = part({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end', minBlockSize: vars.size.controlSmall });
/** Where letters are large, what moves a column stands under its name. */
export const choiceLabel = part({ flex: '1 1 7rem', minInlineSize: 0, marginInlineEnd: vars.space.xs });
