import { fetchUserAttributes } from 'aws-amplify/auth';
import { useState } from 'react';

interface SignedInProps {
  readonly who: string;
  readonly onSignOut: () => void;
}

/** The app behind the Authenticator, as small as can be: who is here, a call to the backend, and the way out. */
export function SignedIn({ who, onSignOut }: SignedInProps) {
  const [email, setEmail] = useState('');
  const lookUp = () =>
    fetchUserAttributes().then(
      (attributes) => setEmail(attributes.email ?? 'none'),
      (error: unknown) => setEmail(error instanceof Error ? error.name : 'unknown'),
    );
  return (
    <main>
      <h1>Signed in</h1>
      <p data-testid="who">{who}</p>
      <p>
        <button type="button" onClick={lookUp}>Look up my email</button> <output>{email}</output>
      </p>
      <button type="button" onClick={onSignOut}>Sign out</button>
    </main>
  );
}
