import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';

export const heading = part({
  fontSize: vars.text.heading,
  fontWeight: vars.weight.semibold,
  lineHeight: vars.leading.tight,
  letterSpacing: '-0.01em',
  color: vars.color.text,
  textWrap: 'balance',
  overflowWrap: 'anywhere',
});

states(heading, {
  '[data-size="title"]': { fontSize: vars.text.title, letterSpacing: '-0.02em' },
  '[data-size="body"]': { fontSize: vars.text.body, letterSpacing: 'normal' },
  // A heading takes focus when a step begins, from code alone; there is nothing on it to operate.
  '[tabindex="-1"]:focus': { outline: 'none' },
  ':lang(ar)': { letterSpacing: 'normal' },
});
