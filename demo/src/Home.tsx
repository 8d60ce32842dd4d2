import { useEffect, useState } from 'react';
import { fetchUserAttributes } from 'aws-amplify/auth';
import { Button } from '@foyer/ui-react';

interface HomeProps {
  email: string | undefined;
  onSignOut: (() => void) | undefined;
}

export function Home({ email, onSignOut }: HomeProps) {
  const name = useName();
  return (
    <>
      <header className="bar">
        <span className="brand">
          <img src="/favicon.svg" alt="" width="24" height="24" /> Inkwell
        </span>
        <span className="who">{email}</span>
        <Button variant="secondary" onClick={onSignOut}>Sign out</Button>
      </header>
      <main className="page">
        <h1>Hello, {name ?? email ?? 'you'}</h1>
        <p>
          You are signed in. Reload this page, or open it in a second tab: you still are. Sign out in one tab, and the
          other follows.
        </p>
      </main>
    </>
  );
}

function useName(): string | undefined {
  const [name, setName] = useState<string>();
  useEffect(() => {
    let here = true;
    fetchUserAttributes().then(
      (attributes) => here && setName(attributes.name),
      (error: unknown) => console.error('The name could not be read.', error),
    );
    return () => {
      here = false;
    };
  }, []);
  return name;
}
