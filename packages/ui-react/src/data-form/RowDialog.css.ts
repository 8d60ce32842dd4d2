import { vars } from '@foyer/theme';
import { part } from '../parts/layered.ts';

/** The title, and the way out at its end. */
export const head = part({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: vars.space.s,
  marginBlockEnd: vars.space.m,
});
