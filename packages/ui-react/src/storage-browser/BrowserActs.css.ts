import { vars } from '@foyer/theme';
import { dialog } from '../parts/dialog/Dialog.css.ts';
import { part, states } from '../parts/layered.ts';
import { hairline } from '../parts/surface.ts';

/** A picture wants all the room that there is. */
states(dialog, {
  '[data-foyer-part="browser.preview-dialog"]': { inlineSize: 'min(60rem, calc(100vw - 2rem))', padding: 0, overflow: 'hidden' },
});

export const field = part({ marginBlockStart: vars.space.m });
export const folders = part({ boxSizing: 'border-box', blockSize: '16rem', margin: 0, marginBlockStart: vars.space.xs, padding: 0, overflow: 'auto', listStyle: 'none', border: hairline, borderRadius: vars.radius.control });
export const quiet = part({ padding: vars.space.m, color: vars.color.textMuted, textAlign: 'center' });

export const previewHead = part({ display: 'flex', alignItems: 'center', gap: vars.space.xs, paddingBlock: vars.space.xs, paddingInlineStart: vars.space.m, paddingInlineEnd: vars.space.xs, borderBlockEnd: hairline });
export const previewName = part({ flex: '1 1 auto', minInlineSize: 0 });
export const previewTitle = part({ margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: vars.text.body, fontWeight: vars.weight.semibold });
export const previewMeta = part({ color: vars.color.textMuted, fontSize: vars.text.small });
export const stage = part({ boxSizing: 'border-box', display: 'grid', placeItems: 'center', blockSize: 'min(36rem, calc(100dvh - 8rem))', overflow: 'auto', backgroundColor: vars.color.surfaceSunken });
export const picture = part({ maxInlineSize: '100%', maxBlockSize: '100%', objectFit: 'contain', minBlockSize: 0, minInlineSize: 0 });
export const words = part({
  boxSizing: 'border-box',
  alignSelf: 'stretch',
  justifySelf: 'stretch',
  margin: 0,
  padding: vars.space.m,
  border: 0,
  resize: 'none',
  backgroundColor: vars.color.surface,
  color: vars.color.text,
  fontFamily: vars.font.mono,
  fontSize: vars.text.small,
  lineHeight: vars.leading.normal,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  overflow: 'auto',
});
export const nothing = part({ display: 'grid', justifyItems: 'center', gap: vars.space.s, padding: vars.space.l, color: vars.color.textMuted, textAlign: 'center' });

export const panel = part({ borderBlockStart: hairline });
/** The uploads are a card of their own. */
export const uploads = part({ padding: vars.space.s, borderBlockStart: hairline });
export const panelHead = part({ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: vars.space.xs, minBlockSize: vars.size.control, paddingInlineStart: vars.space.m, paddingInlineEnd: vars.space.xs });
export const panelTitle = part({ margin: 0, fontSize: vars.text.body, fontWeight: vars.weight.semibold });
export const tasks = part({ margin: 0, padding: 0, maxBlockSize: '15rem', overflow: 'auto', listStyle: 'none' });
export const task = part({ position: 'relative', display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: vars.space.s, rowGap: vars.space.xxs, minBlockSize: '52px', paddingBlock: vars.space.xxs, paddingInlineStart: vars.space.m, paddingInlineEnd: vars.space.xs, borderBlockStart: hairline });
export const taskName = part({ flex: '1 1 10rem', minInlineSize: 0 });
export const taskTitle = part({ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: vars.weight.medium });
export const taskText = part({ display: 'block', color: vars.color.textMuted, fontSize: vars.text.small, fontVariantNumeric: 'tabular-nums' });
states(taskText, { '[data-status="failed"]': { color: vars.color.dangerText } });
/** On a phone they share a line of their own, below the words and the way out. */
export const taskChoices = part({ display: 'flex', flexWrap: 'wrap', gap: vars.space.xs, '@container': { '(max-inline-size: 30rem)': { order: 1, flex: '1 1 100%', marginBlockEnd: vars.space.xxs } } });
export const taskBar = part({ position: 'absolute', insetInline: 0, insetBlockEnd: 0, inlineSize: '100%', blockSize: '2px', appearance: 'none', border: 0, backgroundColor: 'transparent' });
states(taskBar, { '::-webkit-progress-bar': { backgroundColor: 'transparent' }, '::-webkit-progress-value': { backgroundColor: vars.color.accent }, '::-moz-progress-bar': { backgroundColor: vars.color.accent } });
