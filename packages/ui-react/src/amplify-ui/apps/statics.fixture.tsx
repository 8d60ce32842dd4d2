import { AccountSettings, Authenticator } from '@foyer/ui-react';

export const staticScreens = [
  Authenticator.SignIn, Authenticator.SignUp, Authenticator.ForgotPassword, Authenticator.ForceNewPassword,
  Authenticator.SetupTotp, Authenticator.SelectMfaType, Authenticator.SetupEmail,
];

const components = {
  ForceNewPassword: {
    FormFields: () => <><Authenticator.ForceNewPassword.FormFields /><p>One of your own.</p></>,
  },
};

export const NewPasswordSlotApp = () => <Authenticator components={components} />;

export const SettingsApp = ({ onSuccess, onError }: { onSuccess?: () => void; onError?: (error: Error) => void }) => (
  <Authenticator>
    <AccountSettings.ChangePassword
      onSuccess={() => onSuccess?.()}
      onError={(error) => onError?.(error)}
      displayText={{ updatePasswordButtonText: 'Update it' }}
      validators={[{ validationMode: 'onBlur', validator: (value) => /\d/.test(value), message: 'One number at least.' }]}
    />
    <AccountSettings.DeleteUser
      onSuccess={() => onSuccess?.()}
      displayText={{ deleteAccountButtonText: 'Delete it all', warningText: 'It is gone for ever.' }}
    />
  </Authenticator>
);
