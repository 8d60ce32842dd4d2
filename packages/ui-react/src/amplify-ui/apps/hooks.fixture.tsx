import {
  Authenticator, AuthenticatorProvider, useAuthenticator, withAuthenticator, type UseAuthenticator, type WithAuthenticatorProps,
} from '@foyer/ui-react';

function Home() {
  const { route, authStatus, user, signOut } = useAuthenticator((context) => [context.route, context.authStatus, context.user]);
  if (authStatus === 'configuring') return <p>Loading…</p>;
  return route === 'authenticated'
    ? <p>In as {user.signInDetails?.loginId} <button onClick={signOut}>Leave</button></p>
    : <Authenticator />;
}

function Guard({ children }: { children: React.ReactNode }) {
  const { authStatus } = useAuthenticator((context: UseAuthenticator) => [context.authStatus]);
  return <>{authStatus !== 'authenticated' && <p>Guarded</p>}{children}</>;
}

export const ProviderApp = () => (
  <Authenticator.Provider>
    <Guard><Home /></Guard>
  </Authenticator.Provider>
);

const Greeting = ({ signOut, user, greeting }: WithAuthenticatorProps & { greeting: string }) => (
  <>
    <h1>{greeting} {user?.username}</h1>
    <button onClick={signOut}>Sign out</button>
  </>
);

export const GuardedApp = withAuthenticator(Greeting, {
  loginMechanisms: ['username', 'phone_number'], hideSignUp: true, variation: 'default', initialState: 'signIn',
});

/** Everything that the hook gives, as an app that builds its own form reads it. */
function HookReport() {
  const context = useAuthenticator();
  const { updateForm, updateBlur, submitForm, initializeMachine } = context;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submitForm();
      }}
    >
      <input aria-label="username" onChange={({ target }) => updateForm({ name: 'username', value: target.value })} onBlur={() => updateBlur({ name: 'username' })} />
      <input aria-label="password" type="password" onChange={({ target }) => updateForm({ name: 'password', value: target.value })} />
      <button>Go</button>
      <button type="button" onClick={() => initializeMachine({ initialState: 'signUp' })}>Start at sign-up</button>
      <button type="button" onClick={() => context.toFederatedSignIn({ provider: 'Google' })}>Google</button>
      <output>
        {JSON.stringify({
          route: context.route, authStatus: context.authStatus, username: context.username, isPending: context.isPending,
          totpSecretCode: context.totpSecretCode, copied: 'totpSecretCode' in { ...context }, QRFields: context.QRFields, fields: context.fields.map(({ name }) => name),
          unverifiedUserAttributes: context.unverifiedUserAttributes, selectedAuthMethod: context.selectedAuthMethod,
          challengeName: context.challengeName, allowedMfaTypes: context.allowedMfaTypes, validationErrors: context.validationErrors,
          loginMechanism: context.loginMechanism, preferredChallenge: context.preferredChallenge, error: context.error,
        })}
      </output>
    </form>
  );
}

export const HookApp = () => <AuthenticatorProvider><HookReport /></AuthenticatorProvider>;
