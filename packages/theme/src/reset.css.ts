import { globalStyle, type GlobalStyleRule } from '@vanilla-extract/css';
import { vars } from './contract.css.ts';
import { layers } from './layers.css.ts';

/** Only what this kit renders. The app's page, and what the app puts inside a part, stay as they are. */
const part = '[data-foyer-part]';

const reset = (selector: string, rule: GlobalStyleRule) => globalStyle(selector, { '@layer': { [layers.reset]: rule } });

reset(`:where(${part}), :where(${part})::before, :where(${part})::after`, { boxSizing: 'border-box' });

reset(`:where(${part})`, {
  margin: 0,
  fontFamily: vars.font.sans,
  WebkitTapHighlightColor: 'transparent',
});

reset(`:where(${part}):focus-visible`, {
  outline: `${vars.ring.width} solid ${vars.color.focus}`,
  outlineOffset: vars.ring.offset,
});

reset(`:where(${['button', 'input', 'select', 'textarea'].map((tag) => tag + part).join()})`, {
  font: 'inherit',
  fontFamily: vars.font.sans,
  color: 'inherit',
  letterSpacing: 'inherit',
});

reset(`:where(button${part})`, {
  padding: 0,
  border: 0,
  background: 'none',
  textAlign: 'inherit',
});

reset(`:where(${['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => tag + part).join()})`, {
  fontSize: 'inherit',
  fontWeight: 'inherit',
});

reset(`:where(fieldset${part})`, { padding: 0, border: 0, minInlineSize: 0 });
reset(`:where(legend${part})`, { padding: 0 });
reset(`:where(ul${part}, ol${part})`, { padding: 0, listStyle: 'none' });
reset(`:where(dialog${part})`, { margin: 'auto', padding: 0, border: 0, color: vars.color.text });
reset(`:where(svg${part}, img${part})`, { display: 'block', flexShrink: 0 });

/** A part that lays itself out is hidden all the same when it says so. */
globalStyle(`${part}[hidden]`, { '@layer': { [layers.variants]: { display: 'none' } } });
