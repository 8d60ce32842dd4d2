import { Input } from '../../http/input.ts';
import { ServiceError } from '../../http/service-error.ts';
import type { ClientCall } from '../calls.ts';
import { challenges } from '../challenges/index.ts';
import type { ChallengeName, StateOf } from '../challenges/challenge-state.ts';
import { WrongAnswer, type AuthReply, type Progress, type Turn } from '../challenges/challenge.ts';
import { afterProof } from '../challenges/next-step.ts';
import { refusals } from '../refusals.ts';

export async function respondToAuthChallenge({ pool, input, note }: ClientCall): Promise<AuthReply> {
  const name = input.text('ChallengeName');
  note.detail = name;
  const id = input.text('Session');
  const signIn = pool.signIns.find(id);
  const { challenge: state } = signIn;
  if (state?.name !== name) throw refusals.invalid(`Invalid challenge name ${name} for the session.`);
  try {
    const answers = new Input(input.map('ChallengeResponses'));
    const progress: Progress = {
      pool,
      signIn: { ...signIn, deviceKey: answers.optionalText('DEVICE_KEY') ?? signIn.deviceKey },
      user: signIn.known ? pool.users.byUsername(signIn.username) : undefined,
      clientMetadata: input.map('ClientMetadata'),
    };
    const reply = await judge(state.name, {
      ...progress,
      state,
      answers,
      proved: (proof, user = progress.user) => afterProof({ ...progress, user }, proof),
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
