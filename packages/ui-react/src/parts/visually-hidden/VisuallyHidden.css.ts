import { part } from '../layered.ts';

/** Out of sight, in the page for a screen reader, and out of the layout: no gap of a grid or a stack counts it. */
export const outOfSight = {
  position: 'absolute',
  inlineSize: '1px',
  blockSize: '1px',
  margin: '-1px',
  padding: 0,
  border: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

export const visuallyHidden = part(outOfSight);
