import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import type { ChallengeContext } from '../challenge/challenge.machine.ts';
import type { authenticatorMachine } from './authenticator.machine.ts';
import type { AuthStatus, Flow, Screen } from './screen.ts';

/** The running root machine. */
export type AuthenticatorActor = ActorRefFrom<typeof authenticatorMachine>;
/** A moment of the root machine. */
export type AuthenticatorSnapshot = SnapshotFrom<typeof authenticatorMachine>;

const statuses: readonly AuthStatus[] = ['restoring', 'restoreFailed', 'signedOut', 'signedIn', 'signingOut'];
const flows = ['sign-in', 'sign-up', 'recover', 'verify-contact', 'passkey-prompt'] as const satisfies readonly Flow[];

/** The running machine of one flow. */
export type FlowActor = NonNullable<AuthenticatorSnapshot['children'][(typeof flows)[number]]>;
/** A moment of a flow. */
export type FlowSnapshot = SnapshotFrom<FlowActor>;

/** What is known about the session. */
export const selectStatus = (snapshot: AuthenticatorSnapshot): AuthStatus =>
  statuses.find((status) => snapshot.matches(status)) ?? 'restoring';

/** Who is signed in, or `null`. */
export const selectUser = (snapshot: AuthenticatorSnapshot) => snapshot.context.user;

/** Which flow is asking, or `null`. */
export const selectFlow = ({ children }: AuthenticatorSnapshot): Flow | null =>
  flows.find((flow) => children[flow]) ?? null;

/** The actor of the flow that is asking. */
export const selectFlowActor = ({ children }: AuthenticatorSnapshot): FlowActor | undefined => {
  const flow = flows.find((id) => children[id]);
  return flow && children[flow];
};

interface Placed { getMeta(): Readonly<Record<string, { screen: Screen } | undefined>> }

/** The screen that a machine is on, or `null` where it passes from one to the next. */
export const selectScreen = (snapshot: Placed): Screen | null =>
  Object.values(snapshot.getMeta()).find((meta) => meta)?.screen ?? null;

/** Where the code went that the screen asks for. */
export const selectDelivery = ({ delivery }: Pick<ChallengeContext<unknown>, 'delivery'>) => delivery;

/** When a new code may be asked for, in epoch milliseconds; `null` where none can be sent. */
export const selectResendAt = ({ resend, resendAt }: Pick<ChallengeContext<unknown>, 'resend' | 'resendAt'>) =>
  (resend ? resendAt : null);
