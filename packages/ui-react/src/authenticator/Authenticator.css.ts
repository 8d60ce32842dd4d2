import { vars } from '@foyer/theme';
import { part, states } from '../parts/layered.ts';

export const root = part({
  boxSizing: 'border-box',
  display: 'grid',
  gridTemplateColumns: `minmax(0, ${vars.size.card})`,
  justifyContent: 'center',
  gap: vars.space.l,
  inlineSize: '100%',
  marginInline: 'auto',
  paddingBlock: `clamp(0rem, 10vh - 2rem, ${vars.space.xxl})`,
  color: vars.color.text,
});

states(root, {
  '[data-unknown]': { visibility: 'hidden' },
  '[data-variation="modal"]': { paddingBlock: 0 },
  '[data-variation="default"]': {
    '@media': {
      '(max-width: 30rem)': {
        display: 'flex',
        flexDirection: 'column',
        gap: 0,
        minBlockSize: '100dvh',
        paddingBlock: 0,
        backgroundColor: vars.color.surface,
      },
    },
  },
});

/** On a phone the whole Authenticator is the screen; its card takes what the app's header and footer leave. */
export const card = part({});

states(card, {
  '[data-fill-phone]': { '@media': { '(max-width: 30rem)': { flexGrow: 1, minBlockSize: 0 } } },
  // A screen is left, and the file of the next one on its way: no sooner than the eye would miss that.
  ' [inert]': { opacity: 0.5, transition: 'opacity 150ms 200ms' },
});

/** The tabs, and below them the form of the one that is chosen. */
export const tabs = part({ display: 'flex', flexDirection: 'column', gap: vars.space.l });

/** Above the screen that it led to, its tabs included. */
export const news = part({ marginBlockEnd: vars.space.l });

/** The modal's own box is the card; what is behind it is dimmed. */
export const dialog = part({
  boxSizing: 'border-box',
  inlineSize: `min(${vars.size.card}, 100% - 2 * ${vars.space.m})`,
  maxBlockSize: '100dvh',
  maxInlineSize: '100%',
  padding: 0,
  border: 0,
  borderRadius: vars.radius.card,
  backgroundColor: 'transparent',
  color: vars.color.text,
  overflow: 'auto',
});

states(dialog, {
  '::backdrop': { backgroundColor: vars.color.overlay },
});

export const close = part({ position: 'absolute', insetBlockStart: vars.space.xs, insetInlineEnd: vars.space.xs, zIndex: 1 });
