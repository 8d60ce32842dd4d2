import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';
import { outOfSight } from '../visually-hidden/VisuallyHidden.css.ts';

export const alert = part({
  boxSizing: 'border-box',
  display: 'flex',
  gap: vars.space.xs,
  margin: 0,
  paddingBlock: vars.space.xs,
  paddingInline: vars.space.s,
  border: '1px solid transparent',
  borderRadius: vars.radius.control,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
  color: vars.color.text,
});

const tone = (background: string, mark: string) => ({
  backgroundColor: background,
  borderColor: `color-mix(in oklab, ${mark} 24%, ${background})`,
});

states(alert, {
  '[data-variant="danger"]': tone(vars.color.dangerSoft, vars.color.dangerText),
  '[data-variant="warning"]': tone(vars.color.warningSoft, vars.color.warningText),
  '[data-variant="success"]': tone(vars.color.successSoft, vars.color.successText),
  '[data-variant="info"]': tone(vars.color.infoSoft, vars.color.infoText),
  ':empty': outOfSight,
});

export const mark = part({ marginBlockStart: `calc((${vars.leading.normal} * 1em - ${vars.size.icon}) / 2)` });

states(mark, {
  '[data-variant="danger"]': { color: vars.color.dangerText },
  '[data-variant="warning"]': { color: vars.color.warningText },
  '[data-variant="success"]': { color: vars.color.successText },
  '[data-variant="info"]': { color: vars.color.infoText },
});

export const body = part({ flex: 1, minInlineSize: 0, overflowWrap: 'anywhere' });

export const heading = part({ display: 'block', fontWeight: vars.weight.semibold });
