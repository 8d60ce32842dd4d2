import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';
import { surface } from '../surface.ts';

/** A question or a short form in the middle of the page. */
export const dialog = part({
  ...surface,
  inlineSize: 'min(28rem, calc(100vw - 2rem))',
  maxBlockSize: 'calc(100dvh - 2rem)',
  margin: 'auto',
  padding: vars.space.l,
  boxShadow: vars.shadow.overlay,
});

/** A form at the end of the page, as high as the page. */
export const drawer = part({
  ...surface,
  inlineSize: 'min(32rem, 100vw)',
  maxInlineSize: '100vw',
  blockSize: '100dvh',
  maxBlockSize: '100dvh',
  margin: 0,
  marginInlineStart: 'auto',
  padding: vars.space.l,
  borderWidth: 0,
  borderInlineStartWidth: '1px',
  borderRadius: 0,
  boxShadow: vars.shadow.overlay,
});

for (const box of [dialog, drawer]) states(box, { '::backdrop': { backgroundColor: vars.color.overlay } });

export const dialogTitle = part({
  margin: 0,
  overflowWrap: 'anywhere',
  fontSize: vars.text.heading,
  fontWeight: vars.weight.semibold,
  lineHeight: vars.leading.tight,
});

export const dialogText = part({ margin: 0, marginBlockStart: vars.space.xs, color: vars.color.textMuted });

export const dialogButtons = part({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: vars.space.xs,
  marginBlockStart: vars.space.l,
});
