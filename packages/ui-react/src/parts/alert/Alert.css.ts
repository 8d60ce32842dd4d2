import { vars } from '@foyer/theme';
import { part, states } from '../layered.ts';
import { outOfSight } from '../visually-hidden/VisuallyHidden.css.ts';

export const alert = part({
  display: 'flex',
  gap: vars.space.xs,
  paddingBlock: vars.space.xs,
  paddingInline: vars.space.s,
  border: '1px solid transparent',
  borderRadius: vars.radius.control,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
});

const tone = (background: string, mark: string) => ({
  backgroundColor: background,
  borderColor: `color-mix(in oklab, currentColor 24%, ${background})`,
  color: mark,
});

states(alert, {
  '[data-variant="danger"]': tone(vars.color.dangerSoft, vars.color.dangerText),
  '[data-variant="warning"]': tone(vars.color.warningSoft, vars.color.warningText),
  '[data-variant="success"]': tone(vars.color.successSoft, vars.color.successText),
  '[data-variant="info"]': tone(vars.color.infoSoft, vars.color.infoText),
  ':empty': outOfSight,
});

export const mark = part({ marginBlockStart: `calc((${vars.leading.normal} * 1em - ${vars.size.icon}) / 2)` });

export const body = part({ flex: 1, minInlineSize: 0, overflowWrap: 'anywhere', color: vars.color.text });

export const heading = part({ display: 'block', fontWeight: vars.weight.semibold });
