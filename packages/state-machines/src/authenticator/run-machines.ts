import { createActor, type Snapshot } from 'xstate';
import { authenticatorMachine } from './authenticator.machine.ts';
import type { AuthenticatorEmitted, AuthenticatorInput } from './authenticator.protocol.ts';
import type { AuthenticatorState } from './authenticator-state.ts';
import { type AuthenticatorStore, createAuthenticatorStore } from './authenticator-store.ts';

export interface Start {
  readonly input: AuthenticatorInput;
  /** What was shown before the machines were here. */
  readonly before: AuthenticatorState;
  /** Where machines that were stopped have left off. */
  readonly past: Snapshot<unknown> | undefined;
  readonly hear: (event: AuthenticatorEmitted) => void;
}

/** The machines at work. */
export interface Running {
  readonly store: AuthenticatorStore;
  /** Ends them. Answers with where they have left off. */
  stop(): Snapshot<unknown>;
}

export type RunMachines = (start: Start) => Running;

/** Starts the machines. Their file comes after the first screen: it is half of all that the Authenticator weighs. */
export const runMachines: RunMachines = ({ input, before, past, hear }) => {
  const actor = createActor(authenticatorMachine, { input, ...(past && { snapshot: past }) });
  const store = createAuthenticatorStore(actor, before);
  actor.on('*', hear);
  actor.start();
  return {
    store,
    stop() {
      const left = actor.getPersistedSnapshot();
      actor.stop();
      return left;
    },
  };
};
