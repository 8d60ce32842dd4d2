'use client';

import {
  type AuthenticatorInput, authenticatorMachine, type AuthenticatorState, type AuthenticatorStore, createAuthenticatorStore,
} from '@foyer/state-machines';
import { useActorRef } from '@xstate/react';
import { useMemo, useSyncExternalStore } from 'react';
import type { ActorOptions, ActorRefFrom } from 'xstate';

/** What the machines show, and how they are told. */
export interface AuthenticatorMachine extends Pick<AuthenticatorStore, 'send' | 'can'> {
  /** The state of all machines at work, as one flat object. */
  readonly state: AuthenticatorState;
  /** The root machine at work, for what it emits: `actor.on('signedIn', …)`. */
  readonly actor: ActorRefFrom<typeof authenticatorMachine>;
}

/**
 * Runs the Authenticator's machines in a component of your own, with none of the kit's screens and no provider. The
 * `input` is read once; the machines end with the component.
 *
 * @param options `inspect` shows the machines to a tool such as Stately's inspector; no secret passes it
 * @example
 * const { state, send } = useAuthenticatorMachine({ port: backend });
 * send({ type: 'credentials.submit', username, password: new Secret(password), flow: 'USER_SRP_AUTH' });
 */
export function useAuthenticatorMachine(
  input: AuthenticatorInput,
  options?: Pick<ActorOptions<typeof authenticatorMachine>, 'inspect'>,
): AuthenticatorMachine {
  const actor = useActorRef(authenticatorMachine, { ...options, input });
  const store = useMemo(() => createAuthenticatorStore(actor), [actor]);
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  return { state, send: store.send, can: store.can, actor };
}
