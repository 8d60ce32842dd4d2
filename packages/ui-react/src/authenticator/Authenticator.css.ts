import { vars } from '@foyer/theme';
import { part, states } from '../parts/layered.ts';

export const root = part({
  boxSizing: 'border-box',
  display: 'grid',
  gridTemplateColumns: `minmax(0, ${vars.size.card})`,
  justifyContent: 'center',
  gap: vars.space.l,
  inlineSize: '100%',
  marginInline: 'auto',
  paddingBlock: `clamp(0rem, 10vh - 2rem, ${vars.space.xxl})`,
  fontFamily: vars.font.sans,
  color: vars.color.text,
});

states(root, {
  '[data-unknown]': { visibility: 'hidden' },
});

/** The tabs, and below them the form of the one that is chosen. */
export const tabs = part({ display: 'flex', flexDirection: 'column', gap: vars.space.l });

/** The modal's own box is the card; what is behind it is dimmed. */
export const dialog = part({
  boxSizing: 'border-box',
  inlineSize: `min(${vars.size.card}, 100%)`,
  maxBlockSize: '100dvh',
  maxInlineSize: '100%',
  margin: 'auto',
  padding: 0,
  border: 0,
  borderRadius: vars.radius.card,
  backgroundColor: 'transparent',
  color: vars.color.text,
  boxShadow: vars.shadow.overlay,
  overflow: 'auto',
});

states(dialog, {
  '::backdrop': { backgroundColor: vars.color.overlay },
});

export const close = part({ position: 'absolute', insetBlockStart: vars.space.xs, insetInlineEnd: vars.space.xs, zIndex: 1 });
