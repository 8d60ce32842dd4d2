import type { Challenge } from './challenge.ts';
import type { ChallengeName } from './challenge-state.ts';
import { passwordVerifier } from './password-verifier.ts';

/** Who judges the answer to each challenge. */
export const challenges: { readonly [Name in ChallengeName]: Challenge<Name> } = {
  PASSWORD_VERIFIER: passwordVerifier,
};
