import type { ChallengeResult } from '../../triggers.ts';
import { ServiceError } from '../../http/service-error.ts';
import { refusals } from '../refusals.ts';
import { triggerAttributes } from '../user-pool.ts';
import { ask, type AuthReply, type Challenge, type Progress } from './challenge.ts';
import { askPasswordVerifier } from './password-verifier.ts';
import type { Proof } from './sign-in.ts';

export interface CustomChallengeState {
  readonly name: 'CUSTOM_CHALLENGE';
  readonly privateParameters: Readonly<Record<string, string>>;
  readonly metadata: string | undefined;
}

/** Lets the app's own trigger say what comes next: tokens, the end, or one more round. */
export async function nextCustomRound(
  progress: Progress,
  proved: (proof: Proof) => Promise<AuthReply>,
): Promise<AuthReply> {
  const { pool, signIn } = progress;
  const response = await pool.runTrigger('defineAuthChallenge', {
    source: 'DefineAuthChallenge_Authentication',
    username: signIn.username,
    request: { ...whoAsks(progress), session: [...signIn.rounds] },
    response: { challengeName: '', issueTokens: false, failAuthentication: false },
  });
  if (!response) throw refusals.invalid('Custom auth lambda trigger is not configured for the user pool.');
  if (response.failAuthentication) throw refusals.wrongCredentials();
  if (response.issueTokens) return proved('custom');
  if (response.challengeName === 'PASSWORD_VERIFIER' && signIn.clientPublic !== undefined) {
    return askPasswordVerifier(progress, signIn.clientPublic);
  }
  if (response.challengeName === 'CUSTOM_CHALLENGE') return askCustom(progress);
  throw new ServiceError(
    'InvalidLambdaResponseException',
    `DefineAuthChallenge asked for the challenge ${response.challengeName || '(none)'}, which cannot come now.`,
  );
}

async function askCustom(progress: Progress): Promise<AuthReply> {
  const { pool, signIn } = progress;
  const response = await pool.runTrigger('createAuthChallenge', {
    source: 'CreateAuthChallenge_Authentication',
    username: signIn.username,
    request: { ...whoAsks(progress), challengeName: 'CUSTOM_CHALLENGE', session: [...signIn.rounds] },
    response: { publicChallengeParameters: {}, privateChallengeParameters: {}, challengeMetadata: '' },
  });
  if (!response) throw refusals.invalid('Custom auth lambda trigger is not configured for the user pool.');
  return ask(
    progress,
    {
      name: 'CUSTOM_CHALLENGE',
      privateParameters: response.privateChallengeParameters,
      metadata: response.challengeMetadata || undefined,
    },
    { USERNAME: signIn.username, ...response.publicChallengeParameters },
  );
}

/** The app's trigger judges the answer; a wrong one is a round too, and what follows is the app's to say. */
export const customChallenge: Challenge<'CUSTOM_CHALLENGE'> = async (turn) => {
  const { pool, signIn, state, answers } = turn;
  const response = await pool.runTrigger('verifyAuthChallengeResponse', {
    source: 'VerifyAuthChallengeResponse_Authentication',
    username: signIn.username,
    request: {
      ...whoAsks(turn),
      privateChallengeParameters: { ...state.privateParameters },
      challengeAnswer: answers.text('ANSWER'),
    },
    response: { answerCorrect: false },
  });
  if (!response) throw refusals.invalid('Custom auth lambda trigger is not configured for the user pool.');
  const round: ChallengeResult = {
    challengeName: 'CUSTOM_CHALLENGE',
    challengeResult: response.answerCorrect,
    ...(state.metadata !== undefined && { challengeMetadata: state.metadata }),
  };
  return nextCustomRound({ ...turn, signIn: { ...signIn, rounds: [...signIn.rounds, round] } }, turn.proved);
};

function whoAsks({ user, clientMetadata }: Progress) {
  return {
    userAttributes: user ? triggerAttributes(user) : {},
    clientMetadata: { ...clientMetadata },
    ...(!user && { userNotFound: true }),
  };
}
