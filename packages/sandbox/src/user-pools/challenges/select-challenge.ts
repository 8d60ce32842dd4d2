import { refusals } from '../refusals.ts';
import { ask, type AuthReply, type Challenge, type Progress } from './challenge.ts';
import { askFactor, type FactorChallenge } from './first-factors.ts';

export interface SelectChallengeState {
  readonly name: 'SELECT_CHALLENGE';
  readonly available: readonly FactorChallenge[];
}

/** Lets the person choose what to sign in with. */
export function askToSelect(progress: Progress, available: readonly FactorChallenge[]): AuthReply {
  const reply = ask(progress, { name: 'SELECT_CHALLENGE', available }, { USERNAME: progress.signIn.username });
  return { ...reply, AvailableChallenges: available };
}

export const selectChallenge: Challenge<'SELECT_CHALLENGE'> = async (turn) => {
  const answer = turn.answers.text('ANSWER');
  const factor = turn.state.available.find((other) => other === answer);
  if (!factor) throw refusals.invalid(`${answer} is not a challenge that can be chosen.`);
  return askFactor(turn, factor, turn.answers, turn.proved);
};
