import { vars } from '@foyer/theme';
import { part, states } from '../../parts/layered.ts';

export const image = part({ maxInlineSize: '100%' });

/** What the picture shows stands in its place where it cannot be had; while it comes, the place alone. */
states(image, {
  ':not([src])': {
    boxSizing: 'border-box',
    display: 'inline-block',
    position: 'relative',
    padding: vars.space.xs,
    borderRadius: vars.radius.control,
    backgroundColor: vars.color.surfaceSunken,
    color: vars.color.textMuted,
    fontSize: vars.text.small,
    overflow: 'hidden',
  },
  // Over the mark of a broken picture, which Chromium draws before the words.
  ':not([src])::after': {
    content: 'attr(alt)',
    position: 'absolute',
    inset: 0,
    padding: vars.space.xs,
    display: 'grid',
    placeContent: 'safe center',
    textAlign: 'center',
    backgroundColor: vars.color.surfaceSunken,
  },
  // A picture without anything on it, so that the browser draws no mark of a broken one.
  ':is([data-loading], [alt=""]):not([src])': { content: 'linear-gradient(transparent, transparent)' },
});
