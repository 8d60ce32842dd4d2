const strings = /"[^"\\\n<]*"|'[^'\\\n<]*'/g;
const innermostBrackets = /\([^()[\]]*\)|\[[^()[\]]*\]/g;

/**
 * Whether a piece of CSS ends where it ends: nothing in it can close the rule that it stands in, or open another.
 * An address is refused too: quotes mean something else inside an unquoted `url()`.
 */
export const isClosed = (css: string): boolean => {
  let rest = css.replace(strings, '');
  if (!css.trim() || /[{};@<\\!'"]|\/\*|url\(|:\s*$/i.test(rest)) return false;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(innermostBrackets, '');
  }
  return !/[()[\]]/.test(rest);
};
