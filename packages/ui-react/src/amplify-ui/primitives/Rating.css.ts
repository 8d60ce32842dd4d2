import { vars } from '@foyer/theme';
import { part, states } from '../../parts/layered.ts';

export const rating = part({ display: 'inline-flex', gap: vars.space.xxs, fontSize: vars.text.title, lineHeight: 1 });
states(rating, { '[data-size="small"]': { fontSize: vars.text.body }, '[data-size="large"]': { fontSize: '2rem' } });

export const filled = part({ color: vars.color.accent });
/** In forced colours, where both have one colour, it is a line around nothing. */
export const empty = part({
  color: vars.color.border,
  '@media': { '(forced-colors: active)': { fillOpacity: 0, stroke: 'currentColor', strokeWidth: 1.5 } },
});
export const star = part({ display: 'block', inlineSize: '1em', blockSize: '1em', fill: 'currentColor' });
