import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';

export const text = part({
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
  color: vars.color.text,
  overflowWrap: 'anywhere',
});

states(text, {
  '[data-size="small"]': { fontSize: vars.text.small },
  '[data-tone="muted"]': { color: vars.color.textMuted },
  '[data-tone="danger"]': { color: vars.color.dangerText },
  '[data-tone="success"]': { color: vars.color.successText },
  // A text takes focus from code alone; there is nothing on it to operate.
  '[tabindex="-1"]:focus': { outline: 'none' },
});
