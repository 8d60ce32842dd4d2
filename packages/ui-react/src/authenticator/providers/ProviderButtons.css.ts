import { vars } from '@foyer/theme';
import { part } from '../../parts/layered.ts';

export const providerList = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xs });

/** The place of a provider's mark, there before the mark is. */
export const markBox = part({ display: 'inline-flex', flex: 'none', inlineSize: '1.125rem', blockSize: '1.125rem' });
