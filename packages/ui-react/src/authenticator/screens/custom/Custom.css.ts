import { vars } from '@foyer/theme';
import { globalStyle } from '@vanilla-extract/css';
import { layers } from '@foyer/theme';
import { part } from '../../../parts/layered.ts';

export const parameters = part({
  display: 'grid',
  gap: vars.space.xs,
  margin: 0,
  padding: vars.space.s,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surfaceSunken,
  overflowWrap: 'anywhere',
});

globalStyle(`${parameters} dt`, { '@layer': { [layers.components]: { fontSize: vars.text.small, color: vars.color.textMuted } } });
globalStyle(`${parameters} dd`, { '@layer': { [layers.components]: { margin: 0 } } });
