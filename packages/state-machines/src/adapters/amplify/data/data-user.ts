import { getCurrentUser } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { Hub } from 'aws-amplify/utils';
import { isAside, watchAsides } from '../auth/aside.ts';

/** How long to wait before asking again who is signed in, where only the server can tell and cannot be reached. */
const AGAIN = 3000;

/** Tells who is signed in, and each change of it, in this tab or another. */
export function watchUser(onUser: (user: string | null) => void): () => void {
  let stopped = false;
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look() {
    const mine = (looks += 1);
    clearTimeout(timer);
    const user = await currentUserId();
    if (stopped || mine !== looks) return;
    if (user === undefined) timer = setTimeout(look, AGAIN);
    else onUser(user);
  }

  const stopHub = Hub.listen('auth', ({ payload, crossTab }) => {
    const { event } = payload;
    if (event === 'signedOut') {
      looks += 1;
      onUser(null);
    }
    if (event === 'signedIn' && (crossTab || !isAside())) {
      looks += 1;
      onUser(payload.data.userId);
    }
    if (event === 'tokenRefresh_failure') void look();
  }, { enableCrossTabEvents: true });
  // A proof brings back a session that had expired, and nobody tells of it.
  const stopAsides = watchAsides(look);
  void look();

  return () => {
    stopped = true;
    clearTimeout(timer);
    stopHub();
    stopAsides();
  };
}

/** `undefined` where that cannot be said without the server: aws-amplify keeps the tokens where it was not reached or not well. */
async function currentUserId(): Promise<string | null | undefined> {
  try {
    return (await getCurrentUser()).userId;
  } catch {
    return (await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens()) ? undefined : null;
  }
}
