import { Authenticator } from '@foyer/ui-react';
import type { ReactNode } from 'react';
import { MailboxHint } from './MailboxHint.tsx';

const components = { Footer: MailboxHint };

/** A page for those who are signed in; everybody else is asked to. */
export function MembersOnly({ children }: { children: ReactNode }) {
  return (
    <Authenticator className="way-in" components={components} loginMechanisms={['email']} signUpAttributes={['name']}>
      {children}
    </Authenticator>
  );
}
