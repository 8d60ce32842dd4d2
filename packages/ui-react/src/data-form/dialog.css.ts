import { vars } from '@foyer/theme';
import { part, states } from '../parts/layered.ts';

const hairline = `1px solid ${vars.color.border}`;

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
  margin: 'auto',
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
