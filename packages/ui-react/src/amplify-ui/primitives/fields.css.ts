import { vars } from '@foyer/theme';
import { part, rightToLeft, states } from '../../parts/layered.ts';

/** A control in Amplify UI's sizes, in a box or on a line. */
export const sized = part({});

states(sized, {
  ':is([data-label-position="start"], [data-label-position="top"])': { order: 1 },
  '[data-size="small"]': { minBlockSize: vars.size.controlSmall },
  '[data-size="large"]': { minBlockSize: vars.size.touch },
  '[data-variation="quiet"]': { borderColor: 'transparent', borderBlockEndColor: vars.color.borderControl, borderRadius: 0, backgroundColor: 'transparent' },
});

export const growing = part({ fieldSizing: 'content', resize: 'none' });

/** The box of a field's own style props. */
export const styled = part({ minInlineSize: 0 });

// What is marked as wrong without a word has no line for the word.
states(styled, { ' [data-foyer-part="field.error"]:has(> span:empty)': { display: 'none' } });

/** What stands before and after a control, outside and inside of its box. */
export const row = part({ display: 'flex', alignItems: 'stretch', gap: vars.space.xs, minInlineSize: 0 });

/** In the place of the box around a control that has nothing beside it in there: the control is its own box. */
export const unboxed = part({ display: 'contents' });

export const inside = part({ display: 'flex', alignItems: 'center', flex: 'none', paddingInline: vars.space.xs, color: vars.color.textMuted });
states(inside, { ':empty': { display: 'none' }, ':first-child': { paddingInlineStart: vars.space.s, paddingInlineEnd: 0 } });

/** A switch: the mark of a checkbox, drawn as a track with a thumb. */
export const track = part({
  inlineSize: '2rem',
  justifyItems: 'start',
  placeContent: 'center start',
  padding: '2px',
  borderRadius: vars.radius.full,
  backgroundColor: vars.color.surfaceSunken,
});

states(track, {
  '[type="checkbox"]::before': {
    inlineSize: '0.75rem', blockSize: '0.75rem', clipPath: 'circle()', backgroundColor: vars.color.borderControlHover, opacity: 1,
    transition: `translate ${vars.motion.fast} ${vars.motion.ease}`,
  },
  '[type="checkbox"]:checked::before': { translate: '0.875rem', backgroundColor: vars.color.onAccent },
  '[type="checkbox"]:disabled::before': { backgroundColor: vars.color.textDisabled },
  [`[type="checkbox"]:checked${rightToLeft}::before`]: { translate: '-0.875rem' },
});

/** Choices under or beside each other, as their style props say; what stands above them has a line of its own. */
export const choices = part({});

states(choices, {
  '': { display: 'flex', flexFlow: 'column wrap', columnGap: vars.space.m },
  ' > [data-foyer-part^="field."]': { inlineSize: '100%' },
});
