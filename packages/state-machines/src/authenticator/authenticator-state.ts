import type { SnapshotFrom } from 'xstate';
import type { AuthError } from '../errors/auth-error.ts';
import type { AuthUser, CodeDelivery, SignInStep } from '../ports/auth.ts';
import type { passkeyPromptMachine } from '../passkey-prompt/passkey-prompt.machine.ts';
import type { Contact } from '../verify-contact/verify-contact.machine.ts';
import {
  type AuthenticatorSnapshot, type FlowSnapshot, selectDelivery, selectFlow, selectFlowActor, selectResendAt, selectScreen,
  selectStatus,
} from './authenticator.selectors.ts';
import { noEntries } from './early-state.ts';
import type { AuthStatus, Flow, Notice, Screen } from './screen.ts';

/** All that a screen needs to know, read from whichever machine knows it. */
export interface AuthenticatorState {
  readonly status: AuthStatus;
  readonly user: AuthUser | null;
  readonly flow: Flow | null;
  /** What the person is asked. `null` while somebody is signed in and nothing is asked. */
  readonly screen: Screen | null;
  /** A call is under way. */
  readonly busy: boolean;
  /** The call has been under way for so long that the screen should say so. */
  readonly slow: boolean;
  /** The call that is under way sends a new code. */
  readonly resending: boolean;
  readonly error: AuthError | null;
  readonly notice: Notice | null;
  /** What was typed as username on the screens before, or `''`. */
  readonly username: string;
  /** What was given as attributes with a sign-up, for the way back to it. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The step of the sign-in, with what it brings: the seed, the choices, the missing attributes. */
  readonly step: SignInStep | null;
  /** The contacts that could be verified, with their addresses. */
  readonly contacts: Readonly<Partial<Record<Contact, string>>>;
  /** Where the code went that is asked for. */
  readonly delivery: CodeDelivery | null;
  /** When a new code may be asked for, in epoch milliseconds; `null` where none can be sent. */
  readonly resendAt: number | null;
  /** The identity provider that the person is sent to. */
  readonly provider: string | null;
  /** How often the person who was signed in has proved it again. */
  readonly proofs: number;
  /** Whether the last sign-out was to end every session; `null` where there was none since the machines are here. */
  readonly everywhere: boolean | null;
}

const readRoot = (snapshot: AuthenticatorSnapshot): AuthenticatorState => {
  const status = selectStatus(snapshot);
  const { at, carry, error, everywhere, proofs, provider, user } = snapshot.context;
  return {
    status,
    user: status === 'signedOut' ? null : user,
    flow: selectFlow(snapshot),
    screen: status === 'restoring' ? at : selectScreen(snapshot),
    busy: snapshot.hasTag('busy'),
    slow: snapshot.hasTag('slow'),
    resending: false,
    error,
    notice: snapshot.matches({ signedIn: 'expired' }) ? 'session-expired' : null,
    username: carry.username,
    attributes: noEntries,
    contacts: noEntries,
    step: null,
    delivery: null,
    resendAt: null,
    provider,
    proofs,
    everywhere,
  };
};

const readFlow = (snapshot: FlowSnapshot) => {
  const { context } = snapshot;
  return {
    screen: selectScreen(snapshot),
    busy: snapshot.hasTag('busy'),
    slow: snapshot.hasTag('slow'),
    error: context.error,
    ...('username' in context && { username: context.username }),
    contacts: 'contacts' in context ? context.contacts : noEntries,
    notice: 'notice' in context ? context.notice : null,
    step: 'step' in context ? context.step : null,
    attributes: 'attributes' in context ? context.attributes : noEntries,
  };
};

type ChallengingSnapshot = Exclude<FlowSnapshot, SnapshotFrom<typeof passkeyPromptMachine>>;

const asksForCode = (snapshot: FlowSnapshot): snapshot is ChallengingSnapshot => 'challenge' in snapshot.children;

const readChallenge = (snapshot: FlowSnapshot) => {
  const challenge = asksForCode(snapshot) ? snapshot.children.challenge?.getSnapshot() : undefined;
  return challenge && {
    busy: challenge.hasTag('busy'),
    slow: challenge.hasTag('slow'),
    resending: challenge.hasTag('resending'),
    error: challenge.context.error,
    delivery: selectDelivery(challenge.context),
    resendAt: selectResendAt(challenge.context),
  };
};

/** Reads the root, the flow under it and the challenge under that; the deeper knows better. */
export const readState = (snapshot: AuthenticatorSnapshot): AuthenticatorState => {
  const flow = selectFlowActor(snapshot)?.getSnapshot();
  return { ...readRoot(snapshot), ...(flow && { ...readFlow(flow), ...readChallenge(flow) }) };
};
