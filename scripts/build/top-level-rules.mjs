/** What stands at the top of a style sheet: each statement, and the words before each block. */
export const topLevelRules = (css) => {
  const rules = [];
  let depth = 0;
  let words = '';
  for (const [piece] of css.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[^]*?\*\/|[{};]|[^{};"'/]+|\//g)) {
    if (depth === 0 && (piece === '{' || piece === ';')) {
      rules.push(words.trim());
      words = '';
    } else if (depth === 0 && piece !== '}') words += piece;
    if (piece === '{') depth += 1;
    if (piece === '}') depth -= 1;
  }
  return rules.filter(Boolean);
};
