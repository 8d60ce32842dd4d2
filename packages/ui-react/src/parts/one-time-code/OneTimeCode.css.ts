import { vars } from '@foyer/theme';
import { createVar } from '@vanilla-extract/css';
import { focusRing } from '../focus-ring.ts';
import { part, states } from '../layered.ts';

/** The lengths that are painted as slots. */
export const shortest = 4;
export const longest = 10;

const count = createVar();
const gap = createVar();

/** From one glyph to the next. */
const pitch = `((100cqi + ${gap}) / ${count})`;

export const box = part({ position: 'relative', containerType: 'inline-size', vars: { [gap]: vars.space.xs } });

for (let length = shortest; length <= longest; length += 1) {
  states(box, { [`[data-length="${length}"]`]: { vars: { [count]: `${length}` }, maxInlineSize: `${length * 3.5}rem` } });
}
states(box, { ':is([data-length="8"], [data-length="9"], [data-length="10"])': { vars: { [gap]: vars.space.xxs } } });

export const slots = part({ display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)', gap });

export const slot = part({
  boxSizing: 'border-box',
  blockSize: '3rem',
  border: `1px solid ${vars.color.borderControl}`,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surface,
  transition: `border-color ${vars.motion.fast} ${vars.motion.ease}`,
});

states(slot, {
  '[data-active]': { ...focusRing, outlineOffset: '-1px', borderColor: vars.color.focus },
});

/** Cuts off the room after the last slot, which the caret and the badges of password managers take. */
export const clip = part({ position: 'absolute', inset: 0, overflow: 'clip' });

/** One line of text, spaced so that each digit stands in the middle of a slot. */
export const digits = part({
  appearance: 'none',
  forcedColorAdjust: 'none',
  boxSizing: 'border-box',
  inlineSize: `calc(100cqi + ${pitch})`,
  blockSize: '100%',
  margin: 0,
  padding: 0,
  paddingInlineStart: `calc((${pitch} - ${gap} - 1ch) / 2)`,
  border: 0,
  outline: 0,
  backgroundColor: 'transparent',
  backgroundClip: 'text',
  color: 'inherit',
  caretColor: vars.color.accentText,
  fontFamily: vars.font.mono,
  fontSize: '1.25rem',
  fontVariantNumeric: 'tabular-nums',
  letterSpacing: `calc(${pitch} - 1ch)`,
  textAlign: 'start',
});

/** A code of unknown length is a field like another, with more room between its digits. */
export const loose = part({ fontFamily: vars.font.mono, fontVariantNumeric: 'tabular-nums', letterSpacing: '0.15em' });

states(box, {
  '[data-invalid] > * > *': { borderColor: vars.color.danger },
  ':has(:disabled)': { color: vars.color.textDisabled },
});
