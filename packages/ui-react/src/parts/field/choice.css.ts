import { vars } from '@foyer/theme';
import { focusRing } from '../focus-ring.ts';
import { part, states } from '../layered.ts';

/** A box or a ring that is chosen, and its label beside it. The label is as much a target as the mark, and taller under a finger. */
export const choice = part({
  position: 'relative',
  isolation: 'isolate',
  boxSizing: 'border-box',
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  columnGap: vars.space.s,
  alignContent: 'center',
  alignItems: 'start',
  '@media': { '(pointer: coarse)': { minBlockSize: '44px' } },
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
  color: vars.color.text,
  overflowWrap: 'anywhere',
});

export const mark = part({
  appearance: 'none',
  forcedColorAdjust: 'none',
  boxSizing: 'border-box',
  display: 'grid',
  placeContent: 'center',
  inlineSize: '1.125rem',
  blockSize: '1.125rem',
  margin: 0,
  marginBlockStart: 'calc((max(24px, 1lh) - 1.125rem) / 2)',
  border: `1px solid ${vars.color.borderControl}`,
  borderRadius: vars.radius.small,
  backgroundColor: vars.color.surface,
  color: vars.color.onAccent,
  fontSize: 'inherit',
  lineHeight: 'inherit',
  cursor: 'pointer',
  transition: `background-color ${vars.motion.fast} ${vars.motion.ease}, border-color ${vars.motion.fast} ${vars.motion.ease}`,
});

const chosen = { borderColor: vars.color.accent, backgroundColor: vars.color.accent };

states(mark, {
  '[type="radio"]': { borderRadius: '50%' },
  '::before': { content: '""', inlineSize: '0.625rem', blockSize: '0.625rem', backgroundColor: 'currentColor', opacity: 0 },
  '[type="checkbox"]::before': { clipPath: 'polygon(14% 44%, 0 60%, 40% 96%, 100% 22%, 84% 8%, 38% 66%)' },
  '[type="radio"]::before': { clipPath: 'circle(32%)' },
  ':checked::before': { opacity: 1 },
  '[type="checkbox"]:indeterminate::before': { clipPath: 'inset(40% 0)', opacity: 1 },
  ':hover': { borderColor: vars.color.borderControlHover },
  '[data-invalid]': { borderColor: vars.color.danger },
  ':checked': chosen,
  '[type="checkbox"]:indeterminate': chosen,
  ':disabled:disabled': { borderColor: vars.color.border, backgroundColor: vars.color.surfaceSunken, color: vars.color.textDisabled, cursor: 'not-allowed' },
  ':focus-visible': focusRing,
});

export const choiceLabel = part({ minBlockSize: '24px', paddingBlockStart: 'calc((max(24px, 1lh) - 1lh) / 2)', cursor: 'pointer' });

states(choiceLabel, {
  '[data-hidden]': { position: 'absolute', clipPath: 'inset(50%)' },
  // All of the room of a choice is its label's, behind the words: a link among them can be pressed.
  '::after': { content: '""', position: 'absolute', inset: 0, zIndex: -1 },
});

export const choiceNote = part({ gridColumn: 2, color: vars.color.textMuted });
