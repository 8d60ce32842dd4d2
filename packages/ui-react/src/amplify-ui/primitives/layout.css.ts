import { vars } from '@foyer/theme';
import { part, states } from '../../parts/layered.ts';
import { hairline } from '../../parts/surface.ts';

/** A shade on whatever is below: a sunken surface is none on a dark page. */
const shade = `color-mix(in srgb, ${vars.color.text} 8%, transparent)`;

export const flex = part({ display: 'flex', gap: vars.space.m, minInlineSize: 0 });

export const grid = part({ display: 'grid', minInlineSize: 0 });

export const image = part({ display: 'inline-block', maxInlineSize: '100%', blockSize: 'auto', verticalAlign: 'middle' });

export const badge = part({
  display: 'inline-block',
  paddingBlock: vars.space.xxs,
  paddingInline: vars.space.s,
  borderRadius: vars.radius.full,
  backgroundColor: shade,
  color: vars.color.text,
  fontFamily: vars.font.sans,
  fontSize: vars.text.small,
  fontWeight: vars.weight.medium,
  lineHeight: vars.leading.tight,
});

states(badge, {
  '[data-size="small"]': { paddingInline: vars.space.xs },
  '[data-size="large"]': { paddingBlock: vars.space.xs, paddingInline: vars.space.m, fontSize: vars.text.body },
  '[data-variation="info"]': { backgroundColor: vars.color.infoSoft, color: vars.color.infoText },
  '[data-variation="success"]': { backgroundColor: vars.color.successSoft, color: vars.color.successText },
  '[data-variation="warning"]': { backgroundColor: vars.color.warningSoft, color: vars.color.warningText },
  '[data-variation="error"]': { backgroundColor: vars.color.dangerSoft, color: vars.color.dangerText },
});

export const label = part({ fontFamily: vars.font.sans, fontSize: vars.text.body, fontWeight: vars.weight.medium, color: vars.color.text });

/** One line, and three dots where it has no room. */
export const truncated = part({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });

/** An icon as high as the text around it. */
export const drawn = part({ inlineSize: '1em', blockSize: '1em', verticalAlign: 'middle' });

/** A drawing of surfaces, where the kit's own icons are of lines. */
export const filled = part({});

states(filled, { '': { fill: 'currentColor', stroke: 'none' } });

export const scroll = part({ overflow: 'auto' });

states(scroll, {
  '[data-orientation="horizontal"]': { overflowX: 'auto', overflowY: 'hidden' },
  '[data-orientation="vertical"]': { overflowX: 'hidden', overflowY: 'auto' },
});

export const placeholder = part({
  inlineSize: '100%', blockSize: '1lh', borderRadius: vars.radius.small, backgroundColor: shade, fontSize: vars.text.body,
});

states(placeholder, {
  '[data-size="small"]': { blockSize: '0.75lh' },
  '[data-size="large"]': { blockSize: '2lh' },
});

export const fieldset = part({
  display: 'flex',
  flexDirection: 'column',
  gap: vars.space.m,
  minInlineSize: 0,
  margin: 0,
  padding: 0,
  border: 0,
  color: vars.color.text,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
});

states(fieldset, {
  '[data-variation="outlined"]': { padding: vars.space.m, border: hairline, borderRadius: vars.radius.control },
});

export const legend = part({
  paddingInline: 0,
  marginBlockEnd: vars.space.xs,
  fontWeight: vars.weight.semibold,
  // It stands in the line of the box, and does not touch it.
  selectors: { '[data-variation="outlined"] > &': { marginBlockEnd: 0, paddingInline: vars.space.xs } },
});

export const avatar = part({
  display: 'inline-grid',
  placeItems: 'center',
  flex: 'none',
  inlineSize: vars.size.control,
  blockSize: vars.size.control,
  overflow: 'hidden',
  borderRadius: vars.radius.full,
  backgroundColor: shade,
  color: vars.color.textMuted,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  fontWeight: vars.weight.medium,
});

states(avatar, {
  '[data-size="small"]': { inlineSize: vars.size.controlSmall, blockSize: vars.size.controlSmall },
  '[data-size="large"]': { inlineSize: '3.5rem', blockSize: '3.5rem', fontSize: vars.text.heading },
  '[data-variation="outlined"]': { border: '2px solid currentColor' },
  '[data-color-theme="info"]': { backgroundColor: vars.color.infoSoft, color: vars.color.infoText },
  '[data-color-theme="success"]': { backgroundColor: vars.color.successSoft, color: vars.color.successText },
  '[data-color-theme="warning"]': { backgroundColor: vars.color.warningSoft, color: vars.color.warningText },
  '[data-color-theme="error"]': { backgroundColor: vars.color.dangerSoft, color: vars.color.dangerText },
});

// Filled is as loud as the theme's soft colour is quiet: its two are exchanged.
states(avatar, {
  '[data-variation="filled"]': { backgroundColor: vars.color.textMuted, color: vars.color.surface },
  '[data-variation="filled"][data-color-theme="info"]': { backgroundColor: vars.color.infoText, color: vars.color.infoSoft },
  '[data-variation="filled"][data-color-theme="success"]': { backgroundColor: vars.color.successText, color: vars.color.successSoft },
  '[data-variation="filled"][data-color-theme="warning"]': { backgroundColor: vars.color.warningText, color: vars.color.warningSoft },
  '[data-variation="filled"][data-color-theme="error"]': { backgroundColor: vars.color.dangerText, color: vars.color.dangerSoft },
});

export const portrait = part({ inlineSize: '100%', blockSize: '100%', objectFit: 'cover' });

/** The browser’s own yellow is for a light page. */
export const match = part({ backgroundColor: vars.color.warningSoft, color: 'inherit', fontWeight: vars.weight.semibold });
