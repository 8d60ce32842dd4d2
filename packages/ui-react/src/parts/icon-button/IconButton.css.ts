import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';

export const iconButton = part({
  display: 'inline-grid',
  placeItems: 'center',
  flex: 'none',
  inlineSize: vars.size.control,
  blockSize: vars.size.control,
  minInlineSize: '24px',
  minBlockSize: '24px',
  border: '1px solid transparent',
  borderRadius: vars.radius.control,
  backgroundColor: 'transparent',
  color: vars.color.textMuted,
  fontSize: vars.text.body,
  cursor: 'pointer',
  touchAction: 'manipulation',
  transition: `background-color ${vars.motion.fast} ${vars.motion.ease}, color ${vars.motion.fast} ${vars.motion.ease}`,
});

states(iconButton, {
  '[data-size="small"]': { inlineSize: vars.size.controlSmall, blockSize: vars.size.controlSmall },
  ':hover': { backgroundColor: vars.color.surfaceHover, color: vars.color.text },
  ':active': { backgroundColor: vars.color.surfaceSunken },
  ':is(:disabled, [aria-disabled="true"])': { backgroundColor: 'transparent', color: vars.color.textDisabled, cursor: 'not-allowed' },
});
