const types = new Set(['email', 'tel', 'url']);

/**
 * An address is taken as it is typed: no capital, no correction, no spell checker that sends it away,
 * and from left to right in every language.
 */
export const verbatim = (input: { type?: string | undefined; autoComplete?: string | undefined }) =>
  types.has(input.type ?? '') || /\b(username|email)\b/.test(input.autoComplete ?? '')
    ? ({ autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false, dir: 'ltr' } as const)
    : undefined;
