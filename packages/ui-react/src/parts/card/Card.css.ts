import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';

export const card = part({
  boxSizing: 'border-box',
  minInlineSize: 0,
  padding: `min(${vars.space.xl}, 8vw)`,
  border: `1px solid ${vars.color.border}`,
  borderRadius: vars.radius.card,
  backgroundColor: vars.color.surface,
  color: vars.color.text,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
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
