import { vars } from '@foyer/theme';
import { focusRing } from '../parts/focus-ring.ts';
import { part, states } from '../parts/layered.ts';
import { bonePaint } from '../parts/surface.ts';

export const form = part({
  display: 'flex',
  flexDirection: 'column',
  gap: vars.space.m,
  minInlineSize: 0,
  margin: 0,
  containerType: 'inline-size',
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
  color: vars.color.text,
});

/** Fields beside each other where there is room, under each other where there is not. */
export const line = part({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignItems: 'start',
  gap: vars.space.m,
});
states(line, {
  '[data-columns]': { '@container': { '(min-inline-size: 30rem)': { gridTemplateColumns: 'repeat(var(--foyer-data-form-columns, 2), minmax(0, 1fr))' } } },
});

export const cell = part({ minInlineSize: 0 });

export const conflict = part({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: vars.space.xs,
  marginBlockStart: vars.space.xs,
  paddingBlock: vars.space.xxs,
  paddingInlineStart: vars.space.s,
  paddingInlineEnd: vars.space.xxs,
  border: `1px solid color-mix(in oklab, ${vars.color.warningText} 24%, ${vars.color.warningSoft})`,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.warningSoft,
});
export const conflictText = part({ flex: '1 1 12rem', minInlineSize: 0, overflowWrap: 'anywhere' });
export const conflictActions = part({ display: 'flex', flexWrap: 'wrap', gap: vars.space.xxs, marginInlineStart: 'auto' });

export const actions = part({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: vars.space.xs, marginBlockStart: vars.space.xs });
export const actionsStatus = part({ flex: '1 1 auto', minInlineSize: 0, color: vars.color.textMuted });

export const summaryBox = part({ borderRadius: vars.radius.small });
states(summaryBox, { ':focus-visible': { ...focusRing, outlineOffset: vars.space.xxs } });
export const summary = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xxs, margin: 0, marginBlockStart: vars.space.xxs, paddingInlineStart: vars.space.m });
export const summaryLink = part({
  margin: 0,
  padding: 0,
  border: 0,
  borderRadius: vars.radius.small,
  backgroundColor: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'start',
  // Else the mark of its line stands at the last line of its words.
  verticalAlign: 'top',
  textDecoration: 'underline',
  textUnderlineOffset: '0.2em',
  cursor: 'pointer',
});
states(summaryLink, { ':focus-visible': focusRing });

export const skeleton = part({ display: 'flex', flexDirection: 'column', gap: vars.space.m });
export const bone = part({ blockSize: vars.size.control, borderRadius: vars.radius.control, ...bonePaint });

export const draftLine = part({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: vars.space.xs });
