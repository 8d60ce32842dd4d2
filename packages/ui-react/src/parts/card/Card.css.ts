import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';
import { surface } from '../surface.ts';

export const card = part({
  ...surface,
  padding: `min(${vars.space.xl}, 8vw)`,
});

states(card, {
  '[data-variant="elevated"]': { boxShadow: vars.shadow.card },
  '[data-fill-phone]': {
    '@media': {
      '(max-width: 30rem)': {
        inlineSize: '100%',
        minBlockSize: '100dvh',
        padding: `min(${vars.space.l}, 7vw)`,
        borderColor: 'transparent',
        borderRadius: 0,
        boxShadow: 'none',
      },
    },
  },
});
