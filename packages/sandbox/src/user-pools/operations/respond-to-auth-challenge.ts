import { Input } from '../../http/input.ts';
import { ServiceError } from '../../http/service-error.ts';
import type { ClientCall } from '../calls.ts';
import { challenges } from '../challenges/index.ts';
import type { ChallengeName, StateOf } from '../challenges/challenge-state.ts';
import { WrongAnswer, type AuthReply, type Turn } from '../challenges/challenge.ts';
import { refusals } from '../refusals.ts';

export async function respondToAuthChallenge({ pool, input, note }: ClientCall): Promise<AuthReply> {
  const name = input.text('ChallengeName');
  note.detail = name;
  const id = input.text('Session');
  const signIn = pool.signIns.find(id);
  const { challenge: state } = signIn;
  if (state?.name !== name) throw refusals.invalid(`Invalid challenge name ${name} for the session.`);
  try {
    const reply = await judge(state.name, {
      pool,
      signIn,
      state,
      user: signIn.known ? pool.users.byUsername(signIn.username) : undefined,
      answers: new Input(input.map('ChallengeResponses')),
      clientMetadata: input.map('ClientMetadata'),
    });
    pool.signIns.use(id);
    return reply;
  } catch (cause) {
    if (cause instanceof WrongAnswer) pool.signIns.fail(id);
    else if (cause instanceof ServiceError && cause.name === 'NotAuthorizedException') pool.signIns.use(id);
    throw cause;
  }
}

function judge<Name extends ChallengeName>(name: Name, turn: Turn): Promise<AuthReply> {
  return challenges[name]({ ...turn, state: turn.state as StateOf<Name> });
}
