import type { ChallengeInput } from '../challenge/challenge.machine.ts';
import { AuthError } from '../errors/auth-error.ts';
import type { AuthFactor, AuthPort, CodeDelivery, SignInRequest, SignInStep } from '../ports/auth.ts';

type CodeStep = Extract<SignInStep, { kind: 'code' }>;

const factors = { sms: 'SMS_OTP', email: 'EMAIL_OTP' } as const satisfies Record<'sms' | 'email', AuthFactor>;

const deliveryOf = (step: CodeStep): CodeDelivery => ({
  medium: step.channel === 'totp' ? 'unknown' : step.channel,
  destination: step.destination,
  attribute: undefined,
});

/** Begins the sign-in again: within one, Cognito sends no second code. Not possible after a password, which is gone. */
const beginAgain = (port: AuthPort, channel: 'sms' | 'email', request: SignInRequest) => async (signal: AbortSignal) => {
  const step = await port.signIn({ ...request, flow: 'USER_AUTH', preferredFactor: factors[channel] }, signal);
  if (step.kind !== 'code') throw new AuthError('method_unavailable', { step: step.kind });
  return deliveryOf(step);
};

/** The challenge for a code of a sign-in. */
export const signInChallenge = (
  port: AuthPort,
  step: SignInStep | null,
  passwordless: SignInRequest | null,
): ChallengeInput<SignInStep> => {
  if (step?.kind !== 'code') throw new Error(`[foyer] A challenge needs a code step, not ${step?.kind}.`);
  return {
    delivery: step.channel === 'totp' ? null : deliveryOf(step),
    answer: async (submit, signal) => {
      const next = await port.answer({ response: submit.code }, signal);
      const remembers = next.kind === 'done' && submit.type === 'code.submit' && submit.rememberDevice;
      // The sign-in stands without it: the device is asked for a code again, no more.
      if (remembers) await port.rememberDevice(signal).catch(() => undefined);
      return next;
    },
    resend: passwordless && step.channel !== 'totp' ? beginAgain(port, step.channel, passwordless) : null,
  };
};
