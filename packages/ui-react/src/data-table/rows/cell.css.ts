import { vars } from '@foyer/theme';
import { part, states } from '../../parts/layered.ts';
import { hairline } from '../../parts/surface.ts';
import { action } from '../columns/column-tracks.ts';
import { besideKept, kept, narrow, tiny } from '../measures.ts';

export const cell = part({
  ...besideKept,
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  minInlineSize: 0,
  paddingInline: vars.space.s,
  '@container': { [narrow]: { minBlockSize: '32px', gap: vars.space.s, scrollMargin: 0 }, [tiny]: { flexWrap: 'wrap', rowGap: 0 } },
});
states(cell, {
  '[data-numeric]': { justifyContent: 'flex-end', fontVariantNumeric: 'tabular-nums' },
  '[data-editable]': { cursor: 'text' },
  '[data-first]': { fontWeight: vars.weight.medium, '@container': { [narrow]: { minBlockSize: `max(${vars.size.control}, 2em * ${vars.leading.tight})`, marginInlineEnd: `calc(${vars.size.control} * 3)` }, [tiny]: { marginInlineEnd: 0, paddingBlockStart: vars.size.control } } },
  '[data-failed]': { boxShadow: `inset 0 0 0 1px ${vars.color.danger}` },
  '[data-label]:not([data-first])::before': {
    '@container': {
      [narrow]: {
        content: 'attr(data-label) / ""',
        flex: '0 0 min(7rem, 45%)',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        color: vars.color.textMuted,
        fontSize: vars.text.small,
      },
      // A value has the line to itself.
      [tiny]: { flexBasis: '100%' },
    },
  },
  '[data-numeric][data-label]': { '@container': { [narrow]: { justifyContent: 'flex-start' } } },
  '[data-do]': { justifyContent: 'center', paddingInline: 0, '@container': { [narrow]: { position: 'absolute', insetBlockStart: vars.space.xs, inlineSize: vars.size.control, minBlockSize: vars.size.control } } },
  // The mark of a choice stands in the middle, with no label beside it.
  '[data-do] > input': { marginBlock: 0 },
  // All of the cell is its target.
  '[data-do] > input::after': { content: '""', position: 'absolute', inset: 0 },
  '[data-do="select"]': { '@container': { [narrow]: { insetInlineEnd: `calc(${vars.size.control} * 2)` } } },
  '[data-do="open"]': { ...kept, insetInlineEnd: action, '@container': { [narrow]: { position: 'absolute', insetInlineEnd: vars.size.control } } },
  '[data-do="delete"]': { ...kept, insetInlineEnd: 0, '@container': { [narrow]: { position: 'absolute' } } },
  ':focus-visible': { outline: `${vars.ring.width} solid ${vars.color.focus}`, outlineOffset: '-2px', borderRadius: vars.radius.small },
});
export const text = part({
  minInlineSize: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  // The name of a card has two lines, which its room holds: rows stay of one height.
  selectors: {
    '[data-first] > &': {
      '@container': {
        [narrow]: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, lineHeight: vars.leading.tight, overflowWrap: 'anywhere', whiteSpace: 'normal' },
      },
    },
  },
});
export const nothing = part({ color: vars.color.textDisabled });
export const mono = part({ fontFamily: vars.font.mono, fontSize: vars.text.small });

const dot = { content: '""', forcedColorAdjust: 'none', flex: 'none', inlineSize: '6px', blockSize: '6px', borderRadius: '50%', backgroundColor: 'currentColor' } as const;
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
