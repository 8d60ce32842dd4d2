'use client';

import { authenticatorMachine, createAuthenticatorStore, type AuthenticatorInput, type AuthenticatorStore } from '@foyer/state-machines';
import { useEffect, useState } from 'react';
import { createActor, type ActorRefFrom } from 'xstate';
import { useIsServerHtml } from './use-is-server-html.ts';

interface Running {
  readonly actor: ActorRefFrom<typeof authenticatorMachine>;
  readonly store: AuthenticatorStore;
}

const prepare = (input: AuthenticatorInput): Running => {
  const actor = createActor(authenticatorMachine, { input });
  return { actor, store: createAuthenticatorStore(actor) };
};

/**
 * An actor of the Authenticator that runs while the component is mounted. An unmount that is taken back at once,
 * as StrictMode does, leaves it running; after a real one, a component that comes back begins anew.
 */
export const useActorWhileMounted = (input: AuthenticatorInput): Running => {
  const { port } = input;
  const isServerHtml = useIsServerHtml();
  const begin = () => ({ port, ...prepare({ ...input, returning: !isServerHtml && port.returning() }) });
  const [running, setRunning] = useState(begin);
  const current = running.port === port ? running : begin();
  if (current !== running) setRunning(current);

  useEffect(() => {
    const { actor } = current;
    if (actor.getSnapshot().status === 'stopped') return setRunning({ port, ...prepare({ port }) });
    leaving.delete(actor);
    actor.start();
    return () => {
      leaving.add(actor);
      queueMicrotask(() => leaving.delete(actor) && actor.stop());
    };
  }, [current, port]);

  return current;
};

/** Actors whose component has gone, until it is clear whether it comes back. */
const leaving = new Set<Running['actor']>();
