import { vars } from '@foyer/theme';
import { part, states } from '../../parts/layered.ts';
import { hairline } from '../../parts/surface.ts';

export const message = part({
  display: 'flex',
  alignItems: 'start',
  gap: vars.space.s,
  padding: vars.space.m,
  border: hairline,
  borderRadius: vars.radius.control,
  backgroundColor: vars.color.surface,
  color: vars.color.text,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
});

const theme = (soft: string, ink: string) => ({ backgroundColor: soft, borderColor: `color-mix(in oklab, ${ink} 24%, ${soft})`, color: ink });

states(message, {
  '[data-variation="plain"]': { borderColor: 'transparent' },
  '[data-variation="filled"]': { borderColor: 'transparent', backgroundColor: vars.color.surfaceSunken },
  '[data-color-theme="info"]': theme(vars.color.infoSoft, vars.color.infoText),
  '[data-color-theme="error"]': theme(vars.color.dangerSoft, vars.color.dangerText),
  '[data-color-theme="warning"]': theme(vars.color.warningSoft, vars.color.warningText),
  '[data-color-theme="success"]': theme(vars.color.successSoft, vars.color.successText),
  ':is([data-variation="plain"], [data-variation="filled"])[data-color-theme]': { borderColor: 'transparent' },
});

export const body = part({ flex: 1, minInlineSize: 0, overflowWrap: 'anywhere' });
export const heading = part({ fontWeight: vars.weight.semibold });
export const icon = part({ flex: 'none', marginBlockStart: `calc((${vars.leading.normal} * 1em - ${vars.size.icon}) / 2)` });
