import { vars } from '@foyer/theme';
import { part, states } from '../../parts/layered.ts';

export const rating = part({ display: 'inline-flex', gap: vars.space.xxs, fontSize: vars.text.title, lineHeight: 1 });
states(rating, { '[data-size="small"]': { fontSize: vars.text.body }, '[data-size="large"]': { fontSize: '2rem' } });

export const filled = part({ color: vars.color.accent });
export const empty = part({ color: vars.color.border });
export const star = part({ display: 'block', inlineSize: '1em', blockSize: '1em', fill: 'currentColor' });
