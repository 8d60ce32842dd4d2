import { layers, vars } from '@foyer/theme';
import { globalStyle } from '@vanilla-extract/css';
import { part, states } from '../../parts/layered.ts';

export const ring = part({ color: vars.color.accent });

states(ring, {
  '[data-size="small"]': { inlineSize: '0.75em', blockSize: '0.75em' },
  '[data-size="large"]': { inlineSize: vars.size.controlSmall, blockSize: vars.size.controlSmall },
});

/** In the colour of the bar; the words have their own. */
export const line = part({
  display: 'inline-flex',
  alignItems: 'center',
  gap: vars.space.s,
  inlineSize: '100%',
  color: vars.color.accent,
  fontFamily: vars.font.sans,
  fontSize: vars.text.small,
  fontVariantNumeric: 'tabular-nums',
});

const inside = (selector: string, rule: Parameters<typeof globalStyle>[1]) =>
  globalStyle(selector, { '@layer': { [layers.components]: rule } });

inside(`${line} > progress`, { flex: 1, minInlineSize: '3rem', blockSize: '0.375rem', accentColor: 'currentColor' });
inside(`${line} > span`, { color: vars.color.textMuted });
