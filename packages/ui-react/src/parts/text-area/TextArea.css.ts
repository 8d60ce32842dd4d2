import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';

/** As high as what is in it, from three lines up; where a browser cannot, it is pulled at its corner. */
export const textArea = part({
  display: 'block',
  minBlockSize: `calc(3lh + 2 * ${vars.space.xs})`,
  maxBlockSize: '60vh',
  paddingBlock: vars.space.xs,
  resize: 'vertical',
  fieldSizing: 'content',
});

states(textArea, {
  ':read-only': { backgroundColor: vars.color.surfaceSunken },
  '[data-variant="code"]': { fontFamily: vars.font.mono, fontSize: `max(16px, ${vars.text.body})`, tabSize: 2 },
});
