import { vars } from '@foyer/theme';
import { part, states } from '../parts/layered.ts';
import { bonePaint, hairline, surface } from '../parts/surface.ts';
import { rowHeight } from './measures.ts';

export const table = part({
  ...surface,
  containerType: 'inline-size',
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
});

export const notices = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xs, padding: `0 ${vars.space.s} ${vars.space.s}`, paddingInlineStart: vars.space.m });
export const notice = part({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: vars.space.xs });

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
  boxSizing: 'border-box',
  blockSize: rowHeight,
  paddingBlock: `calc(${rowHeight} / 2 - 6.5px)`,
  paddingInline: `${vars.space.m} 57%`,
  borderBlockEnd: hairline,
  ...bonePaint,
  backgroundClip: 'content-box',
});
states(bone, { ':nth-child(2n)': { paddingInlineEnd: '35%' }, ':nth-child(3n)': { paddingInlineEnd: '69%' } });

export const foot = part({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'center', gap: vars.space.s, minBlockSize: vars.size.control, padding: vars.space.xs, borderBlockStart: hairline, color: vars.color.textMuted });

export const bulk = part({
  position: 'sticky',
  insetBlockEnd: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: vars.space.xs,
  paddingBlock: vars.space.xs,
  paddingInlineStart: vars.space.m,
  paddingInlineEnd: vars.space.s,
  borderBlockStart: hairline,
  borderEndStartRadius: vars.radius.card,
  borderEndEndRadius: vars.radius.card,
  backgroundColor: vars.color.accentSoft,
});
export const bulkCount = part({ flex: '1 1 auto', fontWeight: vars.weight.medium });
