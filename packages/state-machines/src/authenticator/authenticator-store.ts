import type { AnyActorRef, EventObject } from 'xstate';
import type { ChallengeEvent } from '../challenge/challenge.machine.ts';
import type { PasskeyPromptEvent } from '../passkey-prompt/passkey-prompt.machine.ts';
import type { RecoverEvent } from '../recover/recover.machine.ts';
import type { SignInEvent } from '../sign-in/sign-in.machine.ts';
import type { SignUpEvent } from '../sign-up/sign-up.machine.ts';
import type { VerifyContactEvent } from '../verify-contact/verify-contact.machine.ts';
import type { AuthenticatorEvent } from './authenticator.protocol.ts';
import { type AuthenticatorActor, selectFlowActor } from './authenticator.selectors.ts';
import { type AuthenticatorState, readState } from './authenticator-state.ts';

/** What a screen can say, to whichever machine is listening. */
export type ScreenEvent =
  | AuthenticatorEvent | SignInEvent | SignUpEvent | RecoverEvent | ChallengeEvent | VerifyContactEvent | PasskeyPromptEvent;

/** The machines as one store: a flat state, and one place to send events to. */
export interface AuthenticatorStore {
  /** The state; the same object as long as nothing in it has changed. */
  getState(): AuthenticatorState;
  /** Calls back when the state has changed. Answers with the function that stops it. */
  subscribe(onChange: () => void): () => void;
  /** Hands the event to the innermost machine that takes it in its state. One that none takes is dropped. */
  send(event: ScreenEvent): void;
  /** Whether any machine takes the event in its state. */
  can(event: ScreenEvent): boolean;
}

/** The machines at work, innermost first. */
const activeActors = (root: AuthenticatorActor): AnyActorRef[] => {
  const flow = selectFlowActor(root.getSnapshot());
  const challenge = flow?.getSnapshot().children.challenge;
  return [challenge, flow, root].filter((actor) => actor !== undefined);
};

const isSame = (a: AuthenticatorState, b: AuthenticatorState) =>
  (Object.keys(a) as (keyof AuthenticatorState)[]).every((key) => Object.is(a[key], b[key]));

/** Between two screens the first one stays, busy, so that nothing flashes. */
const hold = (before: AuthenticatorState, next: AuthenticatorState): AuthenticatorState =>
  (next.screen === null && next.status === 'signedOut' ? { ...before, busy: true, slow: next.slow, error: null } : next);

const subscribeAll = (root: AuthenticatorActor, onChange: () => void) => {
  const subscriptions = new Map<AnyActorRef, { unsubscribe(): void }>();
  const follow = () => {
    const active = activeActors(root);
    for (const [actor, subscription] of subscriptions) {
      if (active.includes(actor)) continue;
      subscription.unsubscribe();
      subscriptions.delete(actor);
    }
    for (const actor of active) if (!subscriptions.has(actor)) subscriptions.set(actor, actor.subscribe(changed));
  };
  const changed = () => {
    follow();
    onChange();
  };
  follow();
  return () => subscriptions.forEach((subscription) => subscription.unsubscribe());
};

/**
 * Joins the root machine, its flows and their challenges into one store, in the shape that `useSyncExternalStore` takes.
 *
 * @param before what was shown until now; it stays, the same object, as long as the machines say the same
 * @example
 * const actor = createActor(authenticatorMachine, { input: { port } }).start();
 * const store = createAuthenticatorStore(actor);
 * store.send({ type: 'credentials.submit', username: 'ann', password: new Secret('…') });
 */
export const createAuthenticatorStore = (
  root: AuthenticatorActor,
  before: AuthenticatorState = readState(root.getSnapshot()),
): AuthenticatorStore => {
  let state = before;

  const getState = () => {
    const next = hold(state, readState(root.getSnapshot()));
    if (!isSame(state, next)) state = next;
    return state;
  };

  const taker = (event: EventObject) => activeActors(root).find((actor) => actor.getSnapshot().can(event));

  return {
    getState,
    subscribe(onChange) {
      let seen = getState();
      return subscribeAll(root, () => {
        if (seen === getState()) return;
        seen = getState();
        onChange();
      });
    },
    send(event) {
      const known = event.type === 'screen.show' ? { ...event, username: event.username ?? getState().username } : event;
      taker(known)?.send(known);
    },
    can: (event) => taker(event) !== undefined,
  };
};
