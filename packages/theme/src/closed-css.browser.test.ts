import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { isClosed } from './closed-css.ts';

const pieces = ['red', ' ', ',', '(', ')', '[', ']', '{', '}', '"', "'", '\\', '\n', ';', ':', '/', '*', '<', '!', '@', 'url(', '--y:1', '-->', '\u0000', 'é'];

it('says closed only of what a browser keeps inside its declaration', () => {
  const sheet = new CSSStyleSheet();
  let closed = 0;
  assert(
    property(array(constantFrom(...pieces), { minLength: 1, maxLength: 8 }), (parts) => {
      const css = parts.join('');
      if (!isClosed(css)) return;
      closed += 1;
      sheet.replaceSync(`a{--x:${css};--after:1}b{--end:1}`);
      const rules = [...sheet.cssRules].map((rule) => (rule instanceof CSSStyleRule ? [rule.selectorText, ...rule.style].filter((name) => name !== '--x') : []));
      expect(rules).toEqual([
        ['a', '--after'],
        ['b', '--end'],
      ]);
    }),
    { numRuns: 20_000 },
  );
  expect(closed).toBeGreaterThan(500);
});
