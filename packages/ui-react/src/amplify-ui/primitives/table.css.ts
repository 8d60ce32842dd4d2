import { layers, vars } from '@foyer/theme';
import { globalStyle } from '@vanilla-extract/css';
import { part } from '../../parts/layered.ts';
import { hairline } from '../../parts/surface.ts';

export const table = part({
  display: 'table',
  inlineSize: '100%',
  borderCollapse: 'collapse',
  color: vars.color.text,
  fontFamily: vars.font.sans,
  fontSize: vars.text.body,
  lineHeight: vars.leading.normal,
});

const inside = (selector: string, rule: Parameters<typeof globalStyle>[1]) =>
  globalStyle(selector, { '@layer': { [layers.components]: rule } });

inside(`${table} :is(td, th)`, { padding: `${vars.space.s} ${vars.space.m}`, borderBlock: hairline, textAlign: 'start', verticalAlign: 'middle', overflowWrap: 'anywhere' });
// A name of a column stays whole: its column is at least as wide.
inside(`${table} th`, { fontWeight: vars.weight.semibold, overflowWrap: 'break-word' });
inside(`${table} caption`, { captionSide: 'bottom', paddingBlock: vars.space.s, color: vars.color.textMuted, fontSize: vars.text.small });
inside(`${table}[data-size="small"] :is(td, th)`, { padding: `${vars.space.xs} ${vars.space.s}` });
inside(`${table}[data-size="large"] :is(td, th)`, { padding: `${vars.space.m} ${vars.space.l}` });
inside(`${table}[data-variation="bordered"] :is(td, th)`, { border: hairline });
inside(`${table}[data-variation="striped"] tbody tr:nth-child(odd)`, { backgroundColor: vars.color.surfaceSunken });
inside(`${table}[data-highlight] tbody tr:hover`, { backgroundColor: vars.color.surfaceHover });
