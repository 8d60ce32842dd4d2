import { vars } from '@foyer/theme';
import { focusRing } from '../focus-ring.ts';
import { part, states } from '../layered.ts';

export const list = part({
  display: 'flex',
  gap: vars.space.xxs,
  padding: vars.space.xxs,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surfaceSunken,
  overflowX: 'auto',
});

export const tab = part({
  flex: '1 1 0',
  minInlineSize: 'max-content',
  minBlockSize: vars.size.controlSmall,
  paddingBlock: 0,
  paddingInline: vars.space.s,
  border: '1px solid transparent',
  borderRadius: `calc(${vars.radius.control} - ${vars.space.xxs} / 2)`,
  backgroundColor: 'transparent',
  color: vars.color.textMuted,
  fontSize: vars.text.body,
  fontWeight: vars.weight.medium,
  lineHeight: vars.leading.tight,
  textAlign: 'center',
  cursor: 'pointer',
  touchAction: 'manipulation',
  transition: `color ${vars.motion.fast} ${vars.motion.ease}`,
});

states(tab, {
  ':hover': { color: vars.color.text },
  '[data-selected]': {
    borderColor: vars.color.border,
    backgroundColor: vars.color.surface,
    color: vars.color.text,
    boxShadow: '0 1px 2px rgb(0 0 0 / 0.06)',
  },
  '[data-selected]:not(:disabled)': {
    '@media': {
      '(forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: vars.color.accent, color: vars.color.onAccent },
    },
  },
  ':disabled': { color: vars.color.textDisabled, cursor: 'not-allowed' },
  ':focus-visible': { ...focusRing, outlineOffset: `calc(-1 * ${vars.ring.width})` },
});
