import { vars } from '@foyer/theme';
import { part } from '../../parts/layered.ts';

export const form = part({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  gap: vars.space.m,
  minInlineSize: 0,
  margin: 0,
});

export const intro = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xs });

/** The way back, with its arrow. */
export const back = part({ display: 'inline-flex', alignSelf: 'start', gap: vars.space.xs });

/** Links that lead elsewhere, under the submit button. */
export const elsewhere = part({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: vars.space.m,
  rowGap: vars.space.xs,
});

/** Ways to go on, one below the other. */
export const choices = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xs });

/** The place of a spinner on a screen that waits. */
export const waiting = part({ display: 'grid', placeItems: 'center', minBlockSize: vars.space.xxl, color: vars.color.textMuted });
