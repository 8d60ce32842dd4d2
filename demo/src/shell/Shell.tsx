import { Button, useAuthenticator } from '@foyer/ui-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { LeftBehind } from './LeftBehind.tsx';
import { addressOf, useRoute } from './route.ts';

const pages = [
  { page: 'posts', label: 'Posts' },
  { page: 'files', label: 'Files' },
  { page: 'manage', label: 'Manage' },
];

export function Shell({ children }: { children: ReactNode }) {
  const { page } = useRoute();
  const main = useFocusOnArrival(page);
  return (
    <>
      <header className="bar">
        <a className="brand" href={addressOf('posts')}>
          <img src="/favicon.svg" alt="" width="24" height="24" /> Inkwell
        </a>
        <nav className="nav" aria-label="Pages">
          {pages.map(({ page: one, label }) => (
            <a key={one} href={addressOf(one)} aria-current={one === page ? 'page' : undefined}>{label}</a>
          ))}
        </nav>
        <Account page={page} />
      </header>
      <main ref={main} className="page" tabIndex={-1}>
        <LeftBehind />
        {children}
      </main>
    </>
  );
}

function Account({ page }: { page: string }) {
  const { authStatus, user, signOut } = useAuthenticator(({ authStatus, user }) => [authStatus, user]);
  if (authStatus === 'configuring') return <div className="account" />;
  if (authStatus === 'unauthenticated') {
    return (
      <div className="account">
        {page !== 'sign-in' && <Button asChild variant="primary"><a href={addressOf('sign-in')}>Sign in</a></Button>}
      </div>
    );
  }
  return (
    <div className="account">
      <a className="who" href={addressOf('account')} aria-current={page === 'account' ? 'page' : undefined}>
        {user?.signInDetails?.loginId ?? 'Account'}
      </a>
      <Button onClick={() => signOut()}>Sign out</Button>
    </div>
  );
}

/** Who goes to another page is there with the keyboard and the screen reader too, and at its beginning. */
function useFocusOnArrival(page: string) {
  const main = useRef<HTMLElement>(null);
  const from = useRef(page);
  useEffect(() => {
    if (from.current === page) return;
    from.current = page;
    // The focus alone would scroll what is higher than the window under the bar.
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [page]);
  return main;
}
