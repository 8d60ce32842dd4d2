import { vars } from '@foyer/theme';
import { part } from '../../parts/layered.ts';

export const panel = part({ paddingBlockStart: vars.space.s });
