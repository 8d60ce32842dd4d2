import { AccountSettings, Card, useAuthenticator } from '@foyer/ui-react';
import './account.css';

export function Account() {
  const { user } = useAuthenticator(({ user }) => [user]);
  return (
    <div className="account-page">
      <header>
        <h1>Account</h1>
        <p>Signed in as {user?.signInDetails?.loginId ?? user?.username}</p>
      </header>
      <Card asChild>
        <section aria-labelledby="password">
          <h2 id="password">Password</h2>
          <AccountSettings.ChangePassword />
        </section>
      </Card>
      <Card asChild>
        <section aria-labelledby="leave">
          <h2 id="leave">Leave</h2>
          <p>The account goes, and with it the way to what you have written.</p>
          <AccountSettings.DeleteUser />
        </section>
      </Card>
    </div>
  );
}
