import { vars } from '@foyer/theme';
import { part, rightToLeft } from '../../parts/layered.ts';

export const pages = part({ flexWrap: 'wrap', alignItems: 'center', gap: vars.space.xxs, fontFamily: vars.font.sans, fontSize: vars.text.body, color: vars.color.text });
export const page = part({ minInlineSize: '2rem', paddingInline: vars.space.xxs });

/** An arrow down, turned along the line of reading. */
export const forward = part({ rotate: '-90deg', selectors: { [`&${rightToLeft}`]: { rotate: '90deg' } } });
export const backward = part({ rotate: '90deg', selectors: { [`&${rightToLeft}`]: { rotate: '-90deg' } } });
