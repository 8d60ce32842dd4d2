import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';
import { ring } from '../spinner/ring.css.ts';

export const button = part({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: vars.space.xs,
  minBlockSize: vars.size.control,
  paddingBlock: 0,
  paddingInline: vars.space.m,
  border: '1px solid transparent',
  borderRadius: vars.radius.control,
  backgroundColor: 'transparent',
  color: vars.color.text,
  fontSize: vars.text.body,
  fontWeight: vars.weight.medium,
  lineHeight: vars.leading.tight,
  textAlign: 'center',
  textDecoration: 'none',
  cursor: 'pointer',
  userSelect: 'none',
  touchAction: 'manipulation',
  transition: `background-color ${vars.motion.fast} ${vars.motion.ease}, border-color ${vars.motion.fast} ${vars.motion.ease}`,
});

/** What can be pressed lies a little above the page. */
const raised = { boxShadow: '0 1px 2px rgb(0 0 0 / 0.06)' };

/** In forced colours the tokens are the system's own pairs already; the browser would lay a plate under the text. */
const filled = { forcedColorAdjust: 'none', ...raised } as const;

const soft = { backgroundColor: vars.color.surfaceHover };

states(button, {
  '[data-variant="primary"]': { ...filled, backgroundColor: vars.color.accent, color: vars.color.onAccent },
  '[data-variant="primary"]:hover': { backgroundColor: vars.color.accentHover },
  '[data-variant="primary"]:active': { backgroundColor: vars.color.accentActive },
  '[data-variant="secondary"]': {
    ...raised,
    backgroundColor: vars.color.surface,
    borderColor: vars.color.borderControl,
  },
  '[data-variant="secondary"]:hover': { ...soft, borderColor: vars.color.borderControlHover },
  '[data-variant="secondary"]:active': { backgroundColor: vars.color.surfaceSunken },
  '[data-variant="quiet"]': { color: vars.color.accentText },
  '[data-variant="quiet"]:hover': soft,
  '[data-variant="quiet"]:active': { backgroundColor: vars.color.surfaceSunken },
  '[data-variant="danger"]': { ...filled, backgroundColor: vars.color.danger, color: vars.color.onDanger },
  '[data-variant="danger"]:hover': { backgroundColor: vars.color.dangerHover },
  '[data-variant="link"]': {
    position: 'relative',
    minBlockSize: '24px',
    paddingInline: 0,
    border: 0,
    borderRadius: vars.radius.small,
    color: vars.color.accentText,
    textAlign: 'start',
    userSelect: 'auto',
  },
  // A finger finds it also in the free room above and below, as far as the next control.
  '[data-variant="link"]::after': { '@media': { '(pointer: coarse)': { content: '""', position: 'absolute', inset: '-1rem 0 -0.25rem' } } },
  '[data-variant="link"]:hover': { textDecoration: 'underline', textUnderlineOffset: '0.2em' },
  '[data-full-width]': { display: 'flex', inlineSize: '100%' },
  ':is(:disabled, [aria-disabled="true"])': { cursor: 'not-allowed' },
  ':is(:disabled, [aria-disabled="true"]):not([data-busy])': {
    backgroundColor: vars.color.surfaceSunken,
    borderColor: vars.color.border,
    boxShadow: 'none',
    color: vars.color.textDisabled,
    textDecoration: 'none',
  },
  // A way that opens in a moment says when: its words stay readable.
  ':is([data-variant="link"], [data-variant="quiet"]):is(:disabled, [aria-disabled="true"]):not([data-busy])': {
    borderColor: 'transparent',
    backgroundColor: 'transparent',
    color: vars.color.textMuted,
  },
  '[data-busy]': { cursor: 'progress' },
  '[data-busy]::before': { content: '""', ...ring },
  // The ring lies over the label, which gives the button its width.
  '[data-busy]:not([data-full-width])': { position: 'relative', forcedColorAdjust: 'none', WebkitTextFillColor: 'transparent' },
  '[data-busy]:not([data-full-width])::before': { position: 'absolute', inset: 0, margin: 'auto' },
  '[data-busy]:not([data-full-width]) > *': { opacity: 0 },
  '[data-variant="link"][data-busy]::before': { marginInlineStart: 0 },
  // Beside a label there is no room for a ring at a distance.
  '[data-variant="link"]:focus-visible': { outlineOffset: 0 },
});
