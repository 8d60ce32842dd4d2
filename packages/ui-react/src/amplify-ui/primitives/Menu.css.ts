import { vars } from '@foyer/theme';
import { focusRing } from '../../parts/focus-ring.ts';
import { part, rightToLeft, states } from '../../parts/layered.ts';
import { hairline } from '../../parts/surface.ts';

export const anchor = part({ position: 'relative', display: 'inline-block' });

export const bars = part({
  forcedColorAdjust: 'none',
  inlineSize: vars.size.icon,
  blockSize: '0.625rem',
  borderBlock: '2px solid currentColor',
  backgroundImage: 'linear-gradient(currentColor, currentColor)',
  backgroundSize: '100% 2px',
  backgroundPosition: 'center',
  backgroundRepeat: 'no-repeat',
});

export const list = part({
  position: 'absolute',
  insetBlockStart: `calc(100% + ${vars.space.xxs})`,
  insetInlineStart: 0,
  zIndex: vars.layer.overlay,
  boxSizing: 'border-box',
  display: 'flex',
  flexDirection: 'column',
  inlineSize: 'max-content',
  minInlineSize: '10rem',
  maxInlineSize: '90vw',
  maxBlockSize: '70vh',
  overflowY: 'auto',
  padding: vars.space.xxs,
  border: hairline,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surface,
  boxShadow: vars.shadow.overlay,
});

states(list, {
  '[data-align="end"]': { insetInlineStart: 'auto', insetInlineEnd: 0 },
  '[data-align="center"]': { insetInlineStart: '50%', translate: '-50%' },
  [`[data-align="center"]${rightToLeft}`]: { translate: '50%' },
});

export const item = part({ flex: 'none', justifyContent: 'start', inlineSize: '100%' });

states(item, {
  // The ring lies inside: around the item there is the edge of the list.
  ':focus-visible': { ...focusRing, outlineOffset: `calc(-1 * ${vars.ring.width})` },
  '[data-variant="menu"]': { color: vars.color.text },
  ':is(:disabled, [aria-disabled="true"]):not([data-busy])': { borderColor: 'transparent', backgroundColor: 'transparent' },
});
