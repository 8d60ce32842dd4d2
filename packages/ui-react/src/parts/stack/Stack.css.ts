import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';

export const stack = part({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  gap: vars.space.m,
  minInlineSize: 0,
  margin: 0,
});

states(stack, {
  '[data-gap="none"]': { gap: 0 },
  '[data-gap="xxs"]': { gap: vars.space.xxs },
  '[data-gap="xs"]': { gap: vars.space.xs },
  '[data-gap="s"]': { gap: vars.space.s },
  '[data-gap="l"]': { gap: vars.space.l },
  '[data-gap="xl"]': { gap: vars.space.xl },
  '[data-gap="xxl"]': { gap: vars.space.xxl },
  '[data-direction="row"]': { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center' },
  '[data-align="start"]': { alignItems: 'flex-start' },
  '[data-align="center"]': { alignItems: 'center' },
  '[data-align="end"]': { alignItems: 'flex-end' },
  '[data-align="stretch"]': { alignItems: 'stretch' },
  '[data-justify="center"]': { justifyContent: 'center' },
  '[data-justify="end"]': { justifyContent: 'flex-end' },
  '[data-justify="between"]': { justifyContent: 'space-between' },
});
