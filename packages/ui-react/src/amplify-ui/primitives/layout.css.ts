import { vars } from '@foyer/theme';
import { part, states } from '../../parts/layered.ts';

export const flex = part({ display: 'flex', gap: vars.space.m, minInlineSize: 0 });

export const grid = part({ display: 'grid', minInlineSize: 0 });

export const image = part({ display: 'inline-block', maxInlineSize: '100%', blockSize: 'auto', verticalAlign: 'middle' });

export const badge = part({
  display: 'inline-block',
  paddingBlock: vars.space.xxs,
  paddingInline: vars.space.s,
  borderRadius: vars.radius.full,
  backgroundColor: vars.color.surfaceSunken,
  color: vars.color.text,
  fontFamily: vars.font.sans,
  fontSize: vars.text.small,
  fontWeight: vars.weight.medium,
  lineHeight: vars.leading.tight,
});

states(badge, {
  '[data-variation="info"]': { backgroundColor: vars.color.infoSoft, color: vars.color.infoText },
  '[data-variation="success"]': { backgroundColor: vars.color.successSoft, color: vars.color.successText },
  '[data-variation="warning"]': { backgroundColor: vars.color.warningSoft, color: vars.color.warningText },
  '[data-variation="error"]': { backgroundColor: vars.color.dangerSoft, color: vars.color.dangerText },
});

export const label = part({ fontFamily: vars.font.sans, fontSize: vars.text.body, fontWeight: vars.weight.medium, color: vars.color.text });

/** One line, and three dots where it has no room. */
export const truncated = part({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
