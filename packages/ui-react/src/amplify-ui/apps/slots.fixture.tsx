import {
  Authenticator, Button, Heading, Image, Text, useAuthenticator, useTheme, View,
} from '@foyer/ui-react';

const components = {
  Header() {
    const { tokens } = useTheme();
    return (
      <View textAlign="center" padding={tokens.space.large}>
        <Image alt="The logo of the app" src="/logo.svg" width="120px" />
      </View>
    );
  },
  Footer() {
    const { tokens } = useTheme();
    return (
      <View textAlign="center" padding={tokens.space.large}>
        <Text color={tokens.colors.neutral[80]}>&copy; All Rights Reserved</Text>
      </View>
    );
  },
  SignIn: {
    Header() {
      const { tokens } = useTheme();
      return <Heading padding={`${tokens.space.xl} 0 0 ${tokens.space.xl}`} level={3}>Sign in to your account</Heading>;
    },
    Footer() {
      const { toForgotPassword } = useAuthenticator();
      return (
        <View textAlign="center">
          <Button fontWeight="normal" onClick={toForgotPassword} size="small" variation="link">Reset Password</Button>
        </View>
      );
    },
  },
  SignUp: {
    Header() {
      return <Heading level={3}>Create a new account</Heading>;
    },
    Footer() {
      const { toSignIn } = useAuthenticator();
      return <Button fontWeight="normal" onClick={toSignIn} size="small" variation="link">Back to Sign In</Button>;
    },
  },
  ForgotPassword: {
    Header: () => <Heading level={3}>Forgot it?</Heading>,
    Footer: () => <Text>Footer Information</Text>,
  },
  ConfirmSignUp: { Header: () => <Heading level={3}>Enter Information:</Heading>, Footer: () => <Text>Footer Information</Text> },
  ConfirmSignIn: { Header: () => <Heading level={3}>Enter Information:</Heading>, Footer: () => <Text>Footer Information</Text> },
  ConfirmResetPassword: { Header: () => <Heading level={3}>Enter Information:</Heading>, Footer: () => <Text>Footer Information</Text> },
  SetupTotp: { Header: () => <Heading level={3}>Enter Information:</Heading>, Footer: () => <Text>Footer Information</Text> },
  SelectMfaType: { Header: () => <Heading level={3}>Select Desired MFA Type:</Heading>, Footer: () => <Text>Footer Information</Text> },
  SetupEmail: { Header: () => <Heading level={3}>Email MFA Setup</Heading>, Footer: () => <Text>Footer Information</Text> },
  ForceNewPassword: { Header: () => <Heading level={3}>A new one</Heading> },
  VerifyUser: { Header: () => <Heading level={3}>Verify</Heading> },
  ConfirmVerifyUser: { Header: () => <Heading level={3}>Confirm</Heading> },
};

export const SlotsApp = () => (
  <Authenticator components={components} loginMechanisms={['email']}>
    {({ signOut }) => <button onClick={signOut}>Sign out</button>}
  </Authenticator>
);
