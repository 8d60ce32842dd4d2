import { Authenticator, CheckboxField, useAuthenticator } from '@foyer/ui-react';

const components = {
  SignUp: {
    FormFields() {
      const { validationErrors } = useAuthenticator();
      return (
        <>
          <Authenticator.SignUp.FormFields />
          <CheckboxField
            errorMessage={validationErrors['acknowledgement']}
            hasError={!!validationErrors['acknowledgement']}
            name="acknowledgement"
            value="yes"
            label="I agree with the Terms and Conditions"
          />
        </>
      );
    },
  },
};

export const CustomSignUpApp = () => (
  <Authenticator
    initialState="signUp"
    loginMechanisms={['email']}
    components={components}
    services={{
      async validateCustomSignUp(formData) {
        return formData['acknowledgement'] ? undefined : { acknowledgement: 'You must agree to the Terms and Conditions' };
      },
    }}
  >
    {({ signOut, user }) => <main><h1>Hello {user?.username}</h1><button onClick={signOut}>Sign out</button></main>}
  </Authenticator>
);
