import { getCurrentUser } from 'aws-amplify/auth';
import { Hub } from 'aws-amplify/utils';
import { toDataError } from './data-errors.ts';

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

  const stopHub = Hub.listen('auth', ({ payload }) => {
    if (payload.event === 'signedOut') {
      looks += 1;
      onUser(null);
    }
    if (payload.event === 'signedIn') {
      looks += 1;
      onUser(payload.data.userId);
    }
    if (payload.event === 'tokenRefresh_failure') void look();
  }, { enableCrossTabEvents: true });
  void look();

  return () => {
    stopped = true;
    clearTimeout(timer);
    stopHub();
  };
}

/** `undefined` where that cannot be said without the server. */
async function currentUserId(): Promise<string | null | undefined> {
  try {
    return (await getCurrentUser()).userId;
  } catch (cause) {
    return toDataError(cause).code === 'offline' ? undefined : null;
  }
}
