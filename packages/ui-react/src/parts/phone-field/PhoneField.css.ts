import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';
import { hairline } from '../surface.ts';

export const dial = part({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: vars.space.xxs,
  flex: 'none',
  paddingInline: vars.space.s,
  borderInlineEnd: hairline,
  borderStartStartRadius: `calc(${vars.radius.control} - 1px)`,
  borderEndStartRadius: `calc(${vars.radius.control} - 1px)`,
  color: vars.color.textMuted,
  fontVariantNumeric: 'tabular-nums',
});

states(dial, {
  ':hover': { color: vars.color.text },
  ':has(select:focus-visible)': { backgroundColor: vars.color.accentSoft, color: vars.color.text },
});

/** Over the short text that the eye sees, since a closed list would show the country's whole name. */
export const list = part({
  position: 'absolute',
  inset: 0,
  inlineSize: '100%',
  margin: 0,
  border: 0,
  opacity: 0,
  color: vars.color.text,
  backgroundColor: vars.color.surface,
  fontSize: `max(16px, ${vars.text.control})`,
  cursor: 'pointer',
});
