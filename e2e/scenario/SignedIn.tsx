import { AuthError, useReverification } from '@foyer/ui-react';
import { fetchUserAttributes } from 'aws-amplify/auth';
import { useState } from 'react';
import { Application } from './Application.tsx';

interface SignedInProps {
  readonly who: string;
  /** There is a form that sends files. */
  readonly hasForm: boolean;
  readonly onSignOut: (options?: { readonly everywhere: boolean }) => void;
}

/** The app behind the Authenticator, as small as can be: who is here, a draft, two calls to the backend, and the ways out. */
export function SignedIn({ who, hasForm, onSignOut }: SignedInProps) {
  const [email, setEmail] = useState('');
  const [closing, setClosing] = useState('');
  const close = useReverification(async () => {
    const attributes = await fetchUserAttributes();
    return `Closed ${attributes.email ?? 'it'}`;
  }, { maxAge: 300 });
  const closeAccount = () => {
    setClosing('Closing');
    return close().then(setClosing, (error: unknown) => setClosing(error instanceof AuthError ? `Not closed: ${error.code}` : 'broken'));
  };
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
      <p>
        <label>Draft <input /></label>
      </p>
      <p>
        <button type="button" onClick={closeAccount}>Close my account</button> <span data-testid="closing">{closing}</span>
      </p>
      {hasForm && <Application />}
      <button type="button" onClick={() => onSignOut()}>Sign out</button>
      <button type="button" onClick={() => onSignOut({ everywhere: true })}>Sign out everywhere</button>
    </main>
  );
}
