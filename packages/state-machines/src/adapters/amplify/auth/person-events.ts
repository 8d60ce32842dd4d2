import { cognitoCredentialsProvider, cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { Hub } from 'aws-amplify/utils';
import type { StoragePort } from '../../../ports/storage.ts';
import { createListeners } from '../../../storage/cell.ts';
import { isAside } from './aside.ts';
import { isExpiry } from './expiry-mark.ts';

/**
 * Hears who signs in or out, here or in another tab. A session that has expired is still its person's until it is seen who
 * comes: to the other tabs its tokens go as with a sign-out.
 */
export function createPersonEvents(): Pick<StoragePort, 'watchIdentity'> {
  const changed = createListeners<[isBack: boolean]>();
  /** Whose the session is; `undefined` where nobody is signed in, or it is not known. */
  let person: string | undefined;
  let isLooking = false;
  let hasHeard = false;

  /** The tokens of before: of whoever comes or goes later, aws-amplify tells, and by then their tokens may be there. */
  const look = async () => {
    if (hasHeard || person !== undefined || isLooking) return;
    isLooking = true;
    const tokens = await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens();
    isLooking = false;
    if (!hasHeard) person = tokens?.accessToken.payload.sub;
  };

  Hub.listen('auth', ({ payload, crossTab = false }) => {
    if (payload.event !== 'signedOut' && (payload.event !== 'signedIn' || (!crossTab && isAside()))) return;
    // aws-amplify keeps the identity of who signed out in another tab, and asks for its credentials for whoever signs in next.
    if (crossTab) void cognitoCredentialsProvider.clearCredentialsAndIdentityId();
    if (crossTab && payload.event === 'signedOut' && isExpiry()) return;
    const next = payload.event === 'signedIn' ? payload.data.userId : undefined;
    const isBack = next !== undefined && next === person;
    hasHeard = true;
    person = next;
    changed.call(isBack);
  }, { enableCrossTabEvents: true });

  return {
    watchIdentity(onChange) {
      void look();
      return changed.add(onChange);
    },
  };
}
