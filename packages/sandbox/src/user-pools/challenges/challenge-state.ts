import type { PasswordVerifierState } from './password-verifier.ts';

/** What the server remembers of a challenge, by Cognito's name for it. */
export type ChallengeState = PasswordVerifierState;

export type ChallengeName = ChallengeState['name'];

export type StateOf<Name extends ChallengeName> = Extract<ChallengeState, { name: Name }>;
