import { vars } from '@foyer/theme';
import { part, rightToLeft, states } from '../layered.ts';

export const icon = part({
  display: 'inline-block',
  flex: 'none',
  inlineSize: vars.size.icon,
  blockSize: vars.size.icon,
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  verticalAlign: '-0.125em',
});

states(icon, {
  '[data-size="large"]': { inlineSize: vars.size.iconLarge, blockSize: vars.size.iconLarge },
  [`[data-directional]${rightToLeft}`]: { scale: '-1 1' },
});
