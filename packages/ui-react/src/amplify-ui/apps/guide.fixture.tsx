import { Authenticator } from '@foyer/ui-react';

export function GuideApp() {
  return (
    <Authenticator loginMechanisms={['email']} socialProviders={['google', 'facebook']} signUpAttributes={['name']}>
      {({ signOut, user }) => (
        <main>
          <h1>Hello, {user?.signInDetails?.loginId}</h1>
          <button onClick={signOut}>Sign Out</button>
        </main>
      )}
    </Authenticator>
  );
}
