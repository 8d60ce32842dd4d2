import { vars } from '@foyer/theme';
import { part } from '../parts/layered.ts';

export const missing = part({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: vars.space.s,
  rowGap: vars.space.xs,
  paddingInline: vars.space.m,
  paddingBlock: vars.space.xs,
  color: vars.color.dangerText,
  fontSize: vars.text.body,
  textAlign: 'start',
});
