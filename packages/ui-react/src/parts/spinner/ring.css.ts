import { vars } from '@foyer/theme';
import { keyframes } from '@vanilla-extract/css';

const turn = keyframes({ to: { rotate: '1turn' } });
const breathe = keyframes({ '50%': { opacity: 0.4 } });

/** A ring that turns, in the colour of the text around it; with reduced motion it breathes. */
export const ring = {
  display: 'inline-block',
  boxSizing: 'border-box',
  flex: 'none',
  inlineSize: vars.size.icon,
  blockSize: vars.size.icon,
  border: '2px solid color-mix(in srgb, currentColor 30%, transparent)',
  borderBlockStartColor: 'currentColor',
  borderRadius: '50%',
  // Forced colours would paint all four sides alike.
  forcedColorAdjust: 'none',
  animation: `${turn} 800ms linear infinite`,
  '@media': { '(prefers-reduced-motion: reduce)': { animation: `${breathe} 2s ease-in-out infinite` } },
} as const;
