import { vars } from '@foyer/theme';
import { part } from '../../parts/layered.ts';

export const providerList = part({ display: 'flex', flexDirection: 'column', gap: vars.space.xs });
