import { vars } from '@foyer/theme';
import { part, states } from '../../parts/layered.ts';
import { outOfSight } from '../../parts/visually-hidden/VisuallyHidden.css.ts';

export const form = part({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  gap: vars.space.m,
  minInlineSize: 0,
  margin: 0,
});

export const intro = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xs });

states(intro, { '[data-hidden]': outOfSight });

/** Links that lead elsewhere, under the submit button. */
export const elsewhere = part({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: vars.space.s,
});

/** Ways to go on, one below the other. */
export const choices = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xs });

/** The place of a spinner on a screen that waits. */
export const waiting = part({ display: 'grid', placeItems: 'center', minBlockSize: vars.space.xxl, color: vars.color.textMuted });
