import { layers, vars } from '@foyer/theme';
import { globalStyle } from '@vanilla-extract/css';
import { part, states } from '../../parts/layered.ts';

export const ring = part({ color: vars.color.accentText });

states(ring, {
  '[data-size="small"]': { inlineSize: '0.75em', blockSize: '0.75em' },
  '[data-size="large"]': { inlineSize: vars.size.controlSmall, blockSize: vars.size.controlSmall },
});

/** In the accent of texts, the bar too: a browser lights up the rest of a bar where the accent is dark on a dark page. */
export const line = part({
  display: 'inline-flex',
  alignItems: 'center',
  gap: vars.space.s,
  inlineSize: '100%',
  color: vars.color.accentText,
  fontFamily: vars.font.sans,
  fontSize: vars.text.small,
  fontVariantNumeric: 'tabular-nums',
});

globalStyle(`${line} > progress`, {
  '@layer': { [layers.components]: { flex: 1, minInlineSize: '3rem', blockSize: '0.375rem', accentColor: 'currentColor' } },
});
