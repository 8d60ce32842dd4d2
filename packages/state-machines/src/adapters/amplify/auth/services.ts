import type {
  ConfirmResetPasswordInput, ConfirmSignInInput, ConfirmSignInOutput, ConfirmSignUpInput, ConfirmSignUpOutput, ResendSignUpCodeInput,
  ResendSignUpCodeOutput, ResetPasswordInput, ResetPasswordOutput, SignInInput, SignInOutput, SignUpInput, SignUpOutput,
} from 'aws-amplify/auth';
import { AuthError } from '../../../errors/auth-error.ts';
import type { AuthUser } from '../../../ports/auth.ts';

/**
 * What an app does itself in place of the function of `aws-amplify/auth`, which it may call in turn. Names, inputs and
 * outputs are those of `services` in Amplify UI. An error that a service throws is known by its `name`, as those of
 * aws-amplify are; the message of a plain `Error` is shown to the person.
 *
 * @example
 * const services: AmplifyServices = {
 *   handleSignIn: ({ username, ...input }) => signIn({ ...input, username: username.toLowerCase() }),
 * };
 */
export interface AmplifyServices {
  /** Rejects, as `getCurrentUser` of aws-amplify does, where nobody is signed in. */
  getCurrentUser?: (() => Promise<AuthUser>) | undefined;
  /** In place of `signIn`. */
  handleSignIn?: ((input: SignInInput) => Promise<SignInOutput>) | undefined;
  /** In place of `confirmSignIn`. */
  handleConfirmSignIn?: ((input: ConfirmSignInInput) => Promise<ConfirmSignInOutput>) | undefined;
  /**
   * In place of `signIn` where the person who is signed in proves that it is them. `signIn` of aws-amplify refuses that while
   * somebody is signed in, and `handleSignIn` is not asked, which calls it: call the function that is given instead.
   */
  handleReauthenticate?: ((input: SignInInput, signIn: (input: SignInInput) => Promise<SignInOutput>) => Promise<SignInOutput>) | undefined;
  /** In place of `confirmSignIn` there. */
  handleConfirmReauthenticate?:
    ((input: ConfirmSignInInput, confirmSignIn: (input: ConfirmSignInInput) => Promise<ConfirmSignInOutput>) => Promise<ConfirmSignInOutput>) | undefined;
  /** In place of `signUp`. */
  handleSignUp?: ((input: SignUpInput) => Promise<SignUpOutput>) | undefined;
  /** In place of `confirmSignUp`. */
  handleConfirmSignUp?: ((input: ConfirmSignUpInput) => Promise<ConfirmSignUpOutput>) | undefined;
  /** In place of `resendSignUpCode`. */
  handleResendSignUpCode?: ((input: ResendSignUpCodeInput) => Promise<ResendSignUpCodeOutput>) | undefined;
  /** In place of `resetPassword`. */
  handleForgotPassword?: ((input: ResetPasswordInput) => Promise<ResetPasswordOutput>) | undefined;
  /** In place of `confirmResetPassword`. */
  handleForgotPasswordSubmit?: ((input: ConfirmResetPasswordInput) => Promise<void>) | undefined;
}

/** Read at each call, so that services that change take effect. */
export type ReadServices = () => AmplifyServices;

/** Calls the app's own service where it has one, else aws-amplify. */
export async function serve<Input, Output>(
  own: ((input: Input) => Promise<Output>) | undefined,
  theirs: (input: Input) => Promise<Output>,
  input: Input,
): Promise<Output> {
  if (!own) return theirs(input);
  try {
    return await own(input);
  } catch (cause) {
    throw cause instanceof Error && cause.name === 'Error' ? new AuthError('rejected_by_app', { cause, reason: cause.message }) : cause;
  }
}
