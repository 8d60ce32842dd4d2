import { useAuthenticator } from '@foyer/ui-react';
import { fetchUserAttributes } from 'aws-amplify/auth';
import { useEffect, useState } from 'react';

/** A word to who is signed in, by the name that they gave. */
export function Greeting() {
  const { user } = useAuthenticator(({ user }) => [user]);
  const name = useName();
  return <h1>Hello, {name ?? user?.signInDetails?.loginId ?? 'you'}</h1>;
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
