import type { ConfirmSignInOutput, ResetPasswordOutput, SignUpOutput } from 'aws-amplify/auth';
import { describe, expect, test } from 'vitest';
import type { SignInStep } from '../../../ports/auth.ts';
import { fromAttributes, fromReset, fromSignUp } from './account-steps.ts';
import { fromSignIn } from './steps.ts';

type Next = ConfirmSignInOutput['nextStep'];

const sent = { deliveryMedium: 'SMS', destination: '+*******1234' } as const;
const signIn = (nextStep: Next): SignInStep => fromSignIn({ isSignedIn: false, nextStep });
const signUp = (nextStep: SignUpOutput['nextStep']) => fromSignUp({ isSignUpComplete: false, nextStep });
const reset = (resetPasswordStep: ResetPasswordOutput['nextStep']['resetPasswordStep']) =>
  fromReset({ isPasswordReset: false, nextStep: { resetPasswordStep, codeDeliveryDetails: {} } });

describe('a step of aws-amplify', () => {
  test.each<[Next, SignInStep]>([
    [{ signInStep: 'DONE' }, { kind: 'done' }],
    [
      { signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE', codeDeliveryDetails: sent },
      { kind: 'code', channel: 'sms', destination: '+*******1234' },
    ],
    [{ signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE' }, { kind: 'code', channel: 'email', destination: undefined }],
    [{ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' }, { kind: 'code', channel: 'totp', destination: undefined }],
    [
      { signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED', missingAttributes: ['given_name'] },
      { kind: 'newPassword', missing: ['given_name'] },
    ],
    [{ signInStep: 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP' }, { kind: 'emailSetup' }],
    [
      { signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION', allowedMFATypes: ['SMS', 'TOTP'] },
      { kind: 'chooseMfa', allowed: ['SMS', 'TOTP'], setup: false },
    ],
    [
      { signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION', allowedMFATypes: ['EMAIL', 'TOTP'] },
      { kind: 'chooseMfa', allowed: ['EMAIL', 'TOTP'], setup: true },
    ],
    [
      { signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION', availableChallenges: ['EMAIL_OTP', 'SMS_MFA'] },
      { kind: 'chooseFactor', available: ['EMAIL_OTP'] },
    ],
    [{ signInStep: 'CONFIRM_SIGN_IN_WITH_PASSWORD' }, { kind: 'password' }],
    [
      { signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE', additionalInfo: { USERNAME: '7bf8f0d2', question: 'Why?' } },
      { kind: 'custom', parameters: { question: 'Why?' } },
    ],
    [{ signInStep: 'RESET_PASSWORD' }, { kind: 'resetPassword' }],
    [{ signInStep: 'CONFIRM_SIGN_UP' }, { kind: 'confirmSignUp', delivery: undefined }],
  ])('%o is %o', (next, step) => {
    expect(signIn(next)).toEqual(step);
  });

  test('that brings a seed keeps it to itself', () => {
    const step = signIn({
      signInStep: 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP',
      totpSetupDetails: { sharedSecret: 'SEED', getSetupUri: () => new URL('otpauth://totp/') },
    });
    expect(step.kind === 'totpSetup' && step.secret.reveal()).toBe('SEED');
    expect(JSON.stringify(step)).not.toContain('SEED');
  });

  test('of a sign-up', () => {
    expect(signUp({ signUpStep: 'DONE' })).toEqual({ kind: 'done' });
    expect(signUp({ signUpStep: 'COMPLETE_AUTO_SIGN_IN' })).toEqual({ kind: 'autoSignIn' });
    expect(signUp({ signUpStep: 'CONFIRM_SIGN_UP', codeDeliveryDetails: sent })).toEqual({
      kind: 'confirmSignUp', delivery: { medium: 'sms', destination: '+*******1234', attribute: undefined },
    });
  });

  test('of a reset', () => {
    expect(reset('DONE')).toEqual({ kind: 'done' });
    expect(reset('CONFIRM_RESET_PASSWORD_WITH_CODE')).toMatchObject({ kind: 'confirmReset', delivery: { medium: 'unknown' } });
  });

  test('of several attributes is the first that wants a code', () => {
    const done = { isUpdated: true, nextStep: { updateAttributeStep: 'DONE' } } as const;
    const wanted = {
      isUpdated: false,
      nextStep: { updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE', codeDeliveryDetails: sent },
    } as const;
    expect(fromAttributes({ nickname: done })).toEqual({ kind: 'done' });
    expect(fromAttributes({ nickname: done, phone_number: wanted })).toMatchObject({ kind: 'confirmAttribute' });
  });

  test('that is unknown is named and not guessed', () => {
    const next: object = { signInStep: 'CONFIRM_SIGN_IN_WITH_TELEPATHY' };
    expect(() => signIn(next as Next)).toThrow('unknown_step: CONFIRM_SIGN_IN_WITH_TELEPATHY');
  });

  test('that offers nothing but what is unknown is named as well', () => {
    const choice = { signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION' } as const;
    const later: object = { ...choice, availableChallenges: ['TELEPATHY', 'FACE_SCAN'] };
    expect(() => signIn(later as Next)).toThrow('unknown_step: TELEPATHY, FACE_SCAN');
    expect(signIn({ ...choice, availableChallenges: [] })).toEqual({ kind: 'chooseFactor', available: [] });
    expect(() => signIn({ signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION', allowedMFATypes: [] }))
      .toThrow('unknown_step: CONTINUE_SIGN_IN_WITH_MFA_SELECTION');
  });
});
