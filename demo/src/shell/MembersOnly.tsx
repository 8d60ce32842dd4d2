import { Authenticator } from '@foyer/ui-react';
import type { ReactNode } from 'react';

/** A page for those who are signed in; everybody else is asked to. */
export function MembersOnly({ children }: { children: ReactNode }) {
  return (
    <Authenticator className="way-in" loginMechanisms={['email']} signUpAttributes={['name']}>
      {children}
    </Authenticator>
  );
}
