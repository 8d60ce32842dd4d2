import { confirmResetPassword, confirmSignUp, resendSignUpCode, resetPassword, signUp } from 'aws-amplify/auth';
import type { AuthPort, SignUpRequest } from '../../../ports/auth.ts';
import { simulatedDelivery } from '../../simulated-delivery.ts';
import { fromDelivery, fromReset, fromSignUp } from './account-steps.ts';
import { call } from './call.ts';
import type { Meaning } from './errors.ts';
import { nameOf } from '../name-of.ts';
import { serve, type ReadServices } from './services.ts';

export type SignUp = Pick<AuthPort, 'signUp' | 'confirmSignUp' | 'resendSignUpCode' | 'requestReset' | 'confirmReset'>;

/** Only administrators make accounts in this pool. */
const SIGN_UP: Meaning = { NotAuthorizedException: 'sign_up_closed' };
/** A pool that hides who exists gives these codes for people who do not; one that does not hide it is made to. */
const CONFIRM_SIGN_UP: Meaning = { UserNotFoundException: 'code_expired' };
/** The account takes no code: it is disabled, or its contact is not verified by one. */
const RESEND: Meaning = { NotAuthorizedException: 'code_delivery_failed' };
const CONFIRM_RESET: Meaning = { NotAuthorizedException: 'code_mismatch', UserNotFoundException: 'code_mismatch' };
const CONFIRM_PRETENDED: Meaning = { ...CONFIRM_RESET, ExpiredCodeException: 'code_mismatch' };

export function createSignUp(services: ReadServices): SignUp {
  /** Whom a code was only said to be sent to: to them Cognito says that it has expired, to nobody that it is wrong. */
  const pretended = new Set<string>();
  return {
    signUp: (request, signal) =>
      call(signal, async () => fromSignUp(await serve(services().handleSignUp, signUp, signUpInput(request))), SIGN_UP),
    confirmSignUp: ({ username, code }, signal) =>
      call(signal, async () => {
        const output = await unless(ALREADY_CONFIRMED, () =>
          serve(services().handleConfirmSignUp, confirmSignUp, { username, confirmationCode: code.reveal() }));
        return output ? fromSignUp(output) : { kind: 'done' };
      }, CONFIRM_SIGN_UP),
    resendSignUpCode: ({ username }, signal) =>
      call(signal, async () => {
        const delivery = await unless(['UserNotFoundException'], () =>
          serve(services().handleResendSignUpCode, resendSignUpCode, { username }));
        return delivery ? fromDelivery(delivery) : simulatedDelivery(username);
      }, RESEND),
    requestReset: ({ username }, signal) =>
      call(signal, async () => {
        const output = await unless(NOT_RECOVERABLE, () => serve(services().handleForgotPassword, resetPassword, { username }));
        if (output) pretended.delete(username);
        else pretended.add(username);
        return output ? fromReset(output) : { kind: 'confirmReset', delivery: simulatedDelivery(username) };
      }),
    confirmReset: ({ username, code, newPassword }, signal) =>
      call(
        signal,
        () => serve(services().handleForgotPasswordSubmit, confirmResetPassword, {
          username, confirmationCode: code.reveal(), newPassword: newPassword.reveal(),
        }),
        pretended.has(username) ? CONFIRM_PRETENDED : CONFIRM_RESET,
      ),
  };
}

/** Cognito refuses to confirm who is confirmed, perhaps by the link in another tab: then nothing is left to do. */
const ALREADY_CONFIRMED = ['NotAuthorizedException'];
/**
 * Nobody of that name, or a disabled or invited user, or one whose contact is not verified, as before the sign-up is
 * confirmed: nobody is to learn which.
 */
const NOT_RECOVERABLE = ['UserNotFoundException', 'NotAuthorizedException', 'InvalidParameterException'];

async function unless<T>(names: readonly string[], run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (names.includes(nameOf(error))) return undefined;
    throw error;
  }
}

function signUpInput({ username, password, attributes, preferredFactor }: SignUpRequest) {
  const secret = password?.reveal();
  return {
    username,
    ...(secret && { password: secret }),
    options: {
      userAttributes: attributes,
      autoSignIn: secret
        ? true
        : { authFlowType: 'USER_AUTH' as const, ...(preferredFactor && { preferredChallenge: preferredFactor }) },
    },
  };
}
