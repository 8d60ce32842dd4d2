import type { MfaMethod } from '../../pool-settings.ts';
import { mfaNames } from '../mfa-names.ts';
import { refusals } from '../refusals.ts';
import { ask, type AuthReply, type Challenge, type Progress } from './challenge.ts';
import { askMethod } from './ask-mfa-method.ts';

export interface SelectMfaState {
  readonly name: 'SELECT_MFA_TYPE';
  readonly methods: readonly MfaMethod[];
}

/** Lets the person choose among the second factors that they have. */
export function askMfaType(progress: Progress, methods: readonly MfaMethod[]): AuthReply {
  return ask(progress, { name: 'SELECT_MFA_TYPE', methods }, {
    MFAS_CAN_CHOOSE: JSON.stringify(methods.map((method) => mfaNames[method])),
    USER_ID_FOR_SRP: progress.signIn.username,
  });
}

export const selectMfaType: Challenge<'SELECT_MFA_TYPE'> = async (turn) => {
  const answer = turn.answers.text('ANSWER');
  const method = turn.state.methods.find((other) => mfaNames[other] === answer);
  if (!method || !turn.user) throw refusals.invalid(`${answer} is not a second factor that can be chosen.`);
  return askMethod(turn, turn.user, method);
};
