import { Authenticator } from '@foyer/ui-react';
import { Account } from './account/Account.tsx';
import { Files } from './files/Files.tsx';
import { Manage } from './manage/Manage.tsx';
import { Posts } from './posts/Posts.tsx';
import { MembersOnly } from './shell/MembersOnly.tsx';
import { useRoute } from './shell/route.ts';
import { Shell } from './shell/Shell.tsx';
import { SignIn } from './shell/SignIn.tsx';

export function App() {
  return (
    <Authenticator.Provider>
      <Shell>
        <Page />
      </Shell>
    </Authenticator.Provider>
  );
}

function Page() {
  const { page } = useRoute();
  switch (page) {
    case 'files':
      return <MembersOnly><Files /></MembersOnly>;
    case 'manage':
      return <MembersOnly><Manage /></MembersOnly>;
    case 'account':
      return <MembersOnly><Account /></MembersOnly>;
    case 'sign-in':
      return <SignIn />;
    default:
      return <Posts />;
  }
}
