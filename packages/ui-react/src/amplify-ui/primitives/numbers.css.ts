import { vars } from '@foyer/theme';
import { part } from '../../parts/layered.ts';

export const slider = part({ inlineSize: '100%', minBlockSize: vars.size.controlSmall, margin: 0, accentColor: vars.color.accent });

/** A line as wide as the plus beside it. */
export const minus = part({ inlineSize: '0.625rem', borderBlockStart: '1.5px solid currentColor' });
