import { Authenticator } from '@foyer/ui-react';

const formFields = {
  signIn: {
    username: { placeholder: 'Enter your work email', label: 'Work email', isRequired: true, defaultValue: 'ana@example.com' },
    password: { label: 'Passphrase:', labelHidden: true, placeholder: 'Passphrase' },
  },
  signUp: {
    email: { order: 0, autocomplete: 'email' },
    password: { label: 'Password:', placeholder: 'Enter your password:', isRequired: false, order: 3 },
    confirm_password: { label: 'Confirm Password:', order: 4 },
    phone_number: { order: 1, dialCode: '+44', dialCodeList: ['+44', '+49'], isRequired: true },
    'custom:team': { order: 2, label: 'Team', pattern: '[a-z]+', minLength: 2, maxLength: 5, 'data-team': 'yes' },
    invited_by: { isReadOnly: true, defaultValue: 'bo', type: 'text', order: 5 },
    plan: { type: 'radio', label: 'Plan', options: [{ value: 'free', label: 'Free' }, { value: 'paid', label: 'Paid' }], isRequired: true, order: 6 },
    country: { type: 'select', label: 'Country', options: [{ value: 'de', label: 'Germany' }, { value: 'fr', label: 'France' }], order: 7 },
    newsletter: { type: 'checkbox', label: 'Send me news', required: false, order: 8 },
  },
  forceNewPassword: { password: { placeholder: 'Enter your password' } },
  forgotPassword: { username: { placeholder: 'Enter your email' } },
  confirmResetPassword: {
    confirmation_code: { placeholder: 'Enter your confirmation code', label: 'New label', isRequired: false },
    confirm_password: { placeholder: 'Enter your password please' },
  },
  setupTotp: {
    QR: { totpIssuer: 'test issuer', totpUsername: 'amplify_qr_test_user' },
    confirmation_code: { label: 'New label', placeholder: 'Enter your confirmation code', isRequired: false },
  },
  confirmSignIn: { confirmation_code: { label: 'New label', placeholder: 'Enter your confirmation code', isRequired: false } },
};

export const FormFieldsApp = ({ initialState = 'signIn' }: { initialState?: 'signIn' | 'signUp' | 'forgotPassword' }) => (
  <Authenticator formFields={formFields} initialState={initialState} loginMechanisms={['email']} signUpAttributes={['phone_number']}>
    {({ signOut }) => <button onClick={signOut}>Sign out</button>}
  </Authenticator>
);
