import { vars } from '@foyer/theme';
import { part } from '../../parts/layered.ts';

/** In the accent of texts: a browser lights up the rest of the line where the accent is dark on a dark page. */
export const slider = part({ inlineSize: '100%', minBlockSize: vars.size.controlSmall, margin: 0, accentColor: vars.color.accentText });

/** A line as wide as the plus beside it. */
export const minus = part({ inlineSize: '0.625rem', borderBlockStart: '1.5px solid currentColor' });
