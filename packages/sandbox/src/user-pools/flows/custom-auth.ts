import type { AuthReply } from '../challenges/challenge.ts';
import { nextCustomRound } from '../challenges/custom-challenge.ts';
import { afterProof } from '../challenges/next-step.ts';
import { begin, type FlowStart } from './flow.ts';

/** The app's own triggers ask, with or without a proof of the password first. */
export async function startCustomAuth(start: FlowStart): Promise<AuthReply> {
  const clientPublic = start.parameters.optionalText('SRP_A');
  const begun = await begin(start, 'CUSTOM_AUTH');
  const rounds = clientPublic === undefined ? [] : [{ challengeName: 'SRP_A', challengeResult: true }];
  const progress = { ...begun, signIn: { ...begun.signIn, rounds, clientPublic } };
  return nextCustomRound(progress, (proof) => afterProof(progress, proof));
}
