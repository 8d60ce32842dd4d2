import { vars } from '@foyer/theme';
import { part } from '../../../parts/layered.ts';

/** Black on white in every mode: that is what cameras read. */
export const qr = part({
  display: 'block',
  inlineSize: '11.5rem',
  maxInlineSize: '100%',
  marginInline: 'auto',
  borderRadius: vars.radius.control,
  backgroundColor: '#fff',
  fill: '#000',
  forcedColorAdjust: 'none',
});

export const key = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xxs });

export const keyRow = part({ display: 'flex', alignItems: 'center', gap: vars.space.xs });

export const keyText = part({
  flex: 1,
  minInlineSize: 0,
  padding: vars.space.xs,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surfaceSunken,
  fontFamily: vars.font.mono,
  fontSize: vars.text.small,
  overflowWrap: 'anywhere',
  userSelect: 'all',
});
