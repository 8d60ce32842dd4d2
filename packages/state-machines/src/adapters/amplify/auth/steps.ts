import type { ConfirmSignInOutput } from 'aws-amplify/auth';
import { AuthError } from '../../../errors/auth-error.ts';
import type { AuthFactor, MfaMethod, SignInStep } from '../../../ports/auth.ts';
import { Secret } from '../../../secret.ts';

interface MfaChoice {
  readonly signInStep: string;
  readonly allowedMFATypes?: readonly MfaMethod[];
}

export function fromSignIn({ nextStep }: ConfirmSignInOutput): SignInStep {
  switch (nextStep.signInStep) {
    case 'DONE':
      return { kind: 'done' };
    case 'CONFIRM_SIGN_IN_WITH_SMS_CODE':
      return { kind: 'code', channel: 'sms', destination: nextStep.codeDeliveryDetails?.destination };
    case 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE':
      return { kind: 'code', channel: 'email', destination: nextStep.codeDeliveryDetails?.destination };
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
      return { kind: 'code', channel: 'totp', destination: undefined };
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
      return { kind: 'newPassword', missing: nextStep.missingAttributes ?? [] };
    case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP':
      return { kind: 'totpSetup', secret: new Secret(nextStep.totpSetupDetails.sharedSecret) };
    case 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP':
      return { kind: 'emailSetup' };
    case 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION':
      return chooseMfa(nextStep, false);
    case 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION':
      return chooseMfa(nextStep, true);
    case 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION':
      return chooseFactor(nextStep.availableChallenges ?? []);
    case 'CONFIRM_SIGN_IN_WITH_PASSWORD':
      return { kind: 'password' };
    case 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE':
      return { kind: 'custom', parameters: ofTheApp(nextStep.additionalInfo) };
    case 'RESET_PASSWORD':
      return { kind: 'resetPassword' };
    case 'CONFIRM_SIGN_UP':
      return { kind: 'confirmSignUp', delivery: undefined };
    default:
      throw unknownStep(nextStep satisfies never, 'signInStep');
  }
}

const FACTORS: Readonly<Record<AuthFactor, true>> = {
  PASSWORD: true, PASSWORD_SRP: true, EMAIL_OTP: true, SMS_OTP: true, WEB_AUTHN: true,
};
const isFactor = (challenge: string): challenge is AuthFactor => Object.hasOwn(FACTORS, challenge);

/** What is offered. @throws {AuthError} `unknown_step` where all of it is of a later Cognito */
function chooseFactor(challenges: readonly string[]): SignInStep {
  const available = challenges.filter(isFactor);
  if (challenges.length > available.length && available.length === 0) throw new AuthError('unknown_step', { step: challenges.join(', ') });
  return { kind: 'chooseFactor', available };
}

/** aws-amplify leaves out the methods that it does not know. @throws {AuthError} `unknown_step` where none is left */
function chooseMfa({ signInStep, allowedMFATypes = [] }: MfaChoice, setup: boolean): SignInStep {
  if (allowedMFATypes.length === 0) throw new AuthError('unknown_step', { step: signInStep });
  return { kind: 'chooseMfa', allowed: allowedMFATypes, setup };
}

/** A step that a later aws-amplify has and this code does not: the screen names it, instead of guessing. */
export const unknownStep = (step: object, key: string): AuthError =>
  new AuthError('unknown_step', { step: String(Reflect.get(step, key)) });

/** Cognito puts the user's internal name among the parameters of a challenge; it tells whether there is such a user, too. */
const ofTheApp = ({ USERNAME: _, ...parameters }: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => parameters;
