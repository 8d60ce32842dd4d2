import { Button, useAuthenticator } from '@foyer/ui-react';
import { MailboxHint } from '../shell/MailboxHint.tsx';
import { addressOf } from '../shell/route.ts';

/** What this is, for who comes by. */
export function Invitation() {
  const { authStatus } = useAuthenticator(({ authStatus }) => [authStatus]);
  if (authStatus !== 'unauthenticated') return null;
  return (
    <section className="invitation" aria-label="Inkwell">
      <p className="invitation-line">A small press for words that deserve ink.</p>
      <p>Posts are there for everybody the moment they are published. Members write, comment, and keep their files here.</p>
      <div className="actions">
        <Button asChild variant="primary"><a href={addressOf('sign-in')}>Start writing</a></Button>
      </div>
      <MailboxHint />
    </section>
  );
}
