import { Authenticator } from '@foyer/ui-react';
import { Home } from './Home.tsx';

export function App() {
  return (
    <Authenticator
      loginMechanisms={['email']}
      signUpAttributes={['name']}
      components={{ Header: Brand }}
    >
      {({ signOut, user }) => <Home email={user?.signInDetails?.loginId} onSignOut={signOut} />}
    </Authenticator>
  );
}

function Brand() {
  return (
    <p className="brand welcome">
      <img src="/favicon.svg" alt="" width="28" height="28" /> Inkwell
    </p>
  );
}
