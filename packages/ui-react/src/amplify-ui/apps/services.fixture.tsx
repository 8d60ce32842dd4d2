import { Authenticator, type AuthenticatorProps } from '@foyer/ui-react';
import type {
  ConfirmResetPasswordInput, ConfirmSignInInput, ConfirmSignUpInput, ResetPasswordInput, SignInInput, SignUpInput,
} from 'aws-amplify/auth';

/** What an app's own server was asked, in order. */
export const asked: [name: string, input: unknown][] = [];

const delivery = { destination: 'a***@e***', deliveryMedium: 'EMAIL', attributeName: 'email' } as const;
const done = { isSignedIn: true, nextStep: { signInStep: 'DONE' } } as const;
let isIn = false;

export const services: AuthenticatorProps['services'] = {
  async getCurrentUser() {
    if (!isIn) throw Object.assign(new Error('nobody'), { name: 'UserUnAuthenticatedException' });
    return { userId: '1', username: 'ana', signInDetails: { loginId: 'ana@example.com' } };
  },
  async handleSignIn(input: SignInInput) {
    asked.push(['handleSignIn', input]);
    if (input.password === 'wrong') throw Object.assign(new Error('no'), { name: 'NotAuthorizedException' });
    return { isSignedIn: false, nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' } };
  },
  async handleConfirmSignIn(input: ConfirmSignInInput) {
    asked.push(['handleConfirmSignIn', input]);
    isIn = true;
    return done;
  },
  async handleSignUp(input: SignUpInput) {
    asked.push(['handleSignUp', input]);
    return { isSignUpComplete: false, nextStep: { signUpStep: 'CONFIRM_SIGN_UP', codeDeliveryDetails: delivery } };
  },
  async handleConfirmSignUp(input: ConfirmSignUpInput) {
    asked.push(['handleConfirmSignUp', input]);
    return { isSignUpComplete: true, nextStep: { signUpStep: 'DONE' } };
  },
  async handleResendSignUpCode(input) {
    asked.push(['handleResendSignUpCode', input]);
    return delivery;
  },
  async handleForgotPassword(input: ResetPasswordInput) {
    asked.push(['handleForgotPassword', input]);
    return { isPasswordReset: false, nextStep: { resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE', codeDeliveryDetails: delivery } };
  },
  async handleForgotPasswordSubmit(input: ConfirmResetPasswordInput) {
    asked.push(['handleForgotPasswordSubmit', input]);
  },
  async validateCustomSignUp(formData) {
    return formData['email'] === 'no@example.com' ? { email: 'Not this one.', elsewhere: 'Ask reception for an account.' } : undefined;
  },
};

export function ServicesApp({ services: given = services }: Pick<AuthenticatorProps, 'services'>) {
  return (
    <Authenticator services={given} initialState="signIn" loginMechanisms={['email']}>
      {({ user }) => <h1>Hello, {user?.signInDetails?.loginId}</h1>}
    </Authenticator>
  );
}
