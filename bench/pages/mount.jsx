import { Amplify } from 'aws-amplify';
import { createRoot } from 'react-dom/client';

/** Mounts the subject as an app would. The pool is never asked: nothing is submitted. */
export const mount = (Authenticator) => {
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: 'us-east-1_bench0000',
        userPoolClientId: 'bench00000000000000000000',
        loginWith: { email: true },
      },
    },
  });
  const initialState = location.hash === '#sign-up' ? 'signUp' : 'signIn';
  createRoot(document.getElementById('root')).render(
    <Authenticator initialState={initialState} loginMechanisms={['email']}>
      <p>Signed in</p>
    </Authenticator>,
  );
};
