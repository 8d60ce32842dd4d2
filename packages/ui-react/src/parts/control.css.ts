import { vars } from '@foyer/theme';
import { focusRing } from './focus-ring.ts';
import { part, states } from './layered.ts';

/** The browser paints its own colour under what it filled in; ours lies over it, in both modes. */
const autofilled = {
  boxShadow: `inset 0 0 0 100vmax ${vars.color.accentSoft}`,
  WebkitTextFillColor: vars.color.text,
  caretColor: vars.color.text,
};

/** The box of everything that takes text or a choice: one height, one border, one ring. */
export const control = part({
  appearance: 'none',
  boxSizing: 'border-box',
  inlineSize: '100%',
  minInlineSize: 0,
  minBlockSize: vars.size.control,
  margin: 0,
  paddingBlock: 0,
  paddingInline: vars.space.s,
  border: `1px solid ${vars.color.borderControl}`,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surface,
  color: vars.color.text,
  fontFamily: vars.font.sans,
  fontSize: `max(16px, ${vars.text.control})`,
  lineHeight: vars.leading.normal,
  textAlign: ['-webkit-match-parent', 'match-parent'],
  transition: `border-color ${vars.motion.fast} ${vars.motion.ease}`,
});

states(control, {
  ':hover': { borderColor: vars.color.borderControlHover },
  ':focus-visible': focusRing,
  ':has(:is(input, select):focus-visible)': focusRing,
  '::placeholder': { color: vars.color.textMuted, opacity: 1 },
  '[data-invalid]': { borderColor: vars.color.danger },
  ':is(:disabled, :has(> input:disabled))': { backgroundColor: vars.color.surfaceSunken, color: vars.color.textDisabled, cursor: 'not-allowed' },
  ':read-only:is(input)': { backgroundColor: vars.color.surfaceSunken },
  ':autofill': autofilled,
});

/** A control inside the box of another: the box has the border and the ring. */
export const bare = part({
  appearance: 'none',
  boxSizing: 'border-box',
  flex: 1,
  minInlineSize: 0,
  margin: 0,
  paddingBlock: 0,
  paddingInline: vars.space.s,
  border: 0,
  outline: 0,
  borderRadius: 'inherit',
  backgroundColor: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textAlign: ['-webkit-match-parent', 'match-parent'],
});

states(bare, {
  '::placeholder': { color: vars.color.textMuted, opacity: 1 },
  ':autofill': autofilled,
});

/** The box of several bare controls. */
export const box = part({ display: 'flex', alignItems: 'stretch', paddingInline: 0 });
