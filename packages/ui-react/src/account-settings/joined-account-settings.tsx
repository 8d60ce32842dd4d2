'use client';

import type { AuthPort } from '@foyer/state-machines';
import { AccountBackendContext } from './account-backend.ts';
import { ChangePassword, type ChangePasswordProps } from './ChangePassword.tsx';
import { DeleteUser, type DeleteUserProps } from './DeleteUser.tsx';

/** Makes the settings of an account for a backend that they take where there is no Authenticator around. */
export const joinChangePassword = (backend: () => AuthPort) =>
  function JoinedChangePassword(props: ChangePasswordProps) {
    return <AccountBackendContext value={backend}><ChangePassword {...props} /></AccountBackendContext>;
  };

/** As {@link joinChangePassword}. */
export const joinDeleteUser = (backend: () => AuthPort) =>
  function JoinedDeleteUser(props: DeleteUserProps) {
    return <AccountBackendContext value={backend}><DeleteUser {...props} /></AccountBackendContext>;
  };
