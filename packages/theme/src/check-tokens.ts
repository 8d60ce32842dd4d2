import { isClosed } from './closed-css.ts';
import { tokenNames } from './contract.css.ts';
import type { ThemeTokens } from './theme-tokens.ts';

/** Ends a theme that cannot be right. */
export const fail = (problem: string): never => {
  throw new Error(`[foyer] createTheme: ${problem}`);
};

/** Refuses text that could end the rule it is written into. */
export const checkClosed = (css: string, what: string): void => {
  if (!isClosed(css)) {
    fail(`${what} is ${JSON.stringify(css)}, which would spill over into other rules; give one CSS value with its brackets and quotes closed.`);
  }
};

const known: Readonly<Record<string, readonly string[]>> = tokenNames;

const leaves = (value: unknown): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : [value]);

/** Refuses a token that is not in the contract, and a value that is no single CSS value. */
export const checkTokens = (tokens: ThemeTokens): void => {
  for (const [group, values] of Object.entries(tokens)) {
    const names = known[group] ?? fail(`there is no group of tokens "${group}", so it would change nothing; use one of ${Object.keys(known).join(', ')}.`);
    for (const [token, value] of Object.entries(values ?? {})) {
      if (!names.includes(token)) {
        fail(`there is no token "${group}.${token}", so it would change nothing; use one of ${names.join(', ')}.`);
      }
      if (value !== undefined) leaves(value).forEach((css) => checkClosed(String(css), `"${group}.${token}"`));
    }
  }
};
