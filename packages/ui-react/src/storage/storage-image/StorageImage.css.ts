import { vars } from '@foyer/theme';
import { part, states } from '../../parts/layered.ts';

export const image = part({ maxInlineSize: '100%' });

states(image, { '[data-loading]': { backgroundColor: vars.color.surfaceSunken } });
