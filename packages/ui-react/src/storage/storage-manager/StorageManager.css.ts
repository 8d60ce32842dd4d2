import { vars } from '@foyer/theme';
import { part, states } from '../../parts/layered.ts';
import { hairline } from '../../parts/surface.ts';
import { outOfSight } from '../../parts/visually-hidden/VisuallyHidden.css.ts';

export const root = part({
  boxSizing: 'border-box',
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: vars.space.m,
  minInlineSize: 0,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
  color: vars.color.text,
});

export const dropZone = part({
  boxSizing: 'border-box',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'center',
  columnGap: vars.space.s,
  rowGap: vars.space.xs,
  paddingBlock: vars.space.l,
  paddingInline: vars.space.m,
  border: `1px dashed ${vars.color.borderControl}`,
  borderRadius: vars.radius.card,
  backgroundColor: vars.color.surface,
  textAlign: 'center',
  transition: `background-color ${vars.motion.fast} ${vars.motion.ease}, border-color ${vars.motion.fast} ${vars.motion.ease}`,
});

states(dropZone, {
  '[data-dragging]': {
    borderStyle: 'solid',
    borderColor: vars.color.accent,
    backgroundColor: vars.color.accentSoft,
    boxShadow: `inset 0 0 0 1px ${vars.color.accent}`,
  },
  ':has(button:disabled)': { borderColor: vars.color.border, backgroundColor: vars.color.surfaceSunken, color: vars.color.textMuted },
});

export const badge = part({
  display: 'grid',
  placeItems: 'center',
  inlineSize: '2.25rem',
  blockSize: '2.25rem',
  borderRadius: vars.radius.full,
  backgroundColor: vars.color.accentSoft,
  color: vars.color.accentText,
});

/** Nobody drops a file with a finger. */
export const invitation = part({ fontWeight: vars.weight.medium, '@media': { '(hover: none) and (pointer: coarse)': { display: 'none' } } });

const ownLine = { flexBasis: '100%', margin: 0, fontSize: vars.text.small, lineHeight: vars.leading.tight, overflowWrap: 'anywhere' } as const;

export const rules = part({ ...ownLine, color: vars.color.textMuted });

states(rules, { '::first-letter': { textTransform: 'uppercase' } });

export const missing = part({ ...ownLine, color: vars.color.dangerText });

states(missing, { ':empty': outOfSight });

export const panel = part({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  minInlineSize: 0,
  border: hairline,
  borderRadius: vars.radius.card,
  backgroundColor: vars.color.surface,
  overflow: 'clip',
});

export const header = part({
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: vars.space.s,
  minBlockSize: '3.5rem',
  paddingBlock: vars.space.xxs,
  paddingInlineStart: vars.space.m,
  paddingInlineEnd: vars.space.xs,
  borderBlockEnd: hairline,
});

export const summary = part({ display: 'grid', flex: '1 1 8rem', minInlineSize: 0, paddingBlock: vars.space.xxs });

export const title = part({ fontWeight: vars.weight.semibold, lineHeight: vars.leading.tight });

export const detail = part({
  marginBlockStart: '0.125rem',
  fontSize: vars.text.small,
  lineHeight: vars.leading.tight,
  fontVariantNumeric: 'tabular-nums',
  color: vars.color.textMuted,
});

export const headerActions = part({ display: 'flex', flexWrap: 'wrap' });

/** On the line below the header. */
export const overall = part({ position: 'absolute', insetInline: 0, insetBlockEnd: '-1px', blockSize: '3px', overflow: 'hidden' });

export const overallFill = part({
  blockSize: '100%',
  // It moves in steps: a size that is animated lays the list out in every frame.
  inlineSize: 0,
  backgroundColor: vars.color.accent,
  forcedColorAdjust: 'none',
});

states(overall, {
  '[data-phase="paused"] > *': { backgroundColor: vars.color.borderControl },
  '[data-phase="waiting"] > *': { backgroundColor: vars.color.warning },
});

export const collisions = part({
  paddingBlock: vars.space.xs,
  paddingInline: vars.space.m,
  borderBlockEnd: hairline,
  backgroundColor: vars.color.surfaceSunken,
});

export const footer = part({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: vars.space.xs,
  padding: vars.space.xs,
  borderBlockStart: hairline,
});

export const unseen = part(outOfSight);
