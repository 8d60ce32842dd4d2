import { isClosed } from './closed-css.ts';
import { tokenNames } from './contract.css.ts';
import { fail } from './fail.ts';
import type { ThemeTokens } from './theme-tokens.ts';

/** Refuses text that could end the rule it is written into. */
export const checkClosed = (css: string): string =>
  isClosed(css) ? css : fail(`${JSON.stringify(css)} would spill over into other rules; close its brackets and quotes, and leave out ; { } ! and url().`);

const options = ['name', 'tokens', 'overrides'];

/** Refuses a theme that says what no theme says, or lacks what each has. */
export const checkOptions = (given: object): void => {
  const wrong = Object.keys(given).find((name) => !options.includes(name));
  if (wrong) fail(`it takes no "${wrong}", so that would change nothing; use ${options.join(', ')}.${hint(wrong)}`);
  if (!('tokens' in given)) fail('the theme has no tokens; say in `tokens` what differs from the kit.');
};

/** Refuses a token that is not in the contract, and one of another group than the place takes. */
export const checkNames = (tokens: ThemeTokens, groups: readonly string[] = Object.keys(tokenNames)): void => {
  for (const [group, values] of Object.entries(tokens)) {
    const names = groups.includes(group) ? known[group] : undefined;
    if (!names) return fail(`"${group}" is no group of tokens that can change here; use ${groups.join(', ')}.${hint(group)}`);
    const wrong = Object.keys(values ?? {}).find((token) => !names.includes(token));
    if (wrong) fail(`there is no token "${group}.${wrong}", so it would change nothing; use one of ${names.join(', ')}.`);
  }
};

/** The groups that Amplify UI spells so. */
const hint = (group: string) =>
  (/^(breakpoints|colors|fonts|fontSizes|radii|shadows|components)$/.test(group) ? ' A theme that was written for Amplify UI goes through createTheme of @foyer/ui-react.' : '');

const known: Readonly<Record<string, readonly string[]>> = tokenNames;
