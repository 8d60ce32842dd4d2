import { assign, emit, enqueueActions, fromCallback, fromPromise, sendTo, setup } from 'xstate';
import { AuthError, type AuthErrorCode } from '../errors/auth-error.ts';
import type { AuthPort, AuthUser } from '../ports/auth.ts';
import { passkeyPromptMachine } from '../passkey-prompt/passkey-prompt.machine.ts';
import { recoverMachine } from '../recover/recover.machine.ts';
import { signInMachine } from '../sign-in/sign-in.machine.ts';
import { signUpMachine } from '../sign-up/sign-up.machine.ts';
import { verifyContactMachine } from '../verify-contact/verify-contact.machine.ts';
import type {
  Arrival, AuthenticatorContext, AuthenticatorEmitted, AuthenticatorEvent, AuthenticatorInput, FlowId, Prompts,
} from './authenticator.protocol.ts';
import { type Carry, type Entrance, type FlowOutput, nothingCarried, type SessionSignedIn } from './flow.ts';
import { LEAVE_AFTER } from './patience.ts';
import { SLOW_AFTER } from './slow-after.ts';
import type { Screen } from './screen.ts';
import { reportOf } from './session-report.ts';

/** How long, in milliseconds, the port may take to report on a return, before it is asked who is signed in. */
const RETURN_AFTER = 20_000;

const provesInPlace = ({ port, user }: AuthenticatorContext): boolean =>
  user !== null && port.capabilities.reauthenticate && port.canReauthenticate(user);

/** Where a flow begins that nothing leads to. */
const begun = { at: 'sign-in', carry: nothingCarried } as const;

/** What is known of the session alone, once somebody is in. */
const admitted = (user: AuthUser) => ({ ...begun, user, present: null, error: null, arrivedBy: null });

type Reason = Extract<AuthenticatorEmitted, { type: 'signedIn' }>['reason'];

/** Why a sign-in of this kind is announced. */
const reasons = { 'sign-in': 'here', 'sign-up': 'here', elsewhere: 'elsewhere' } as const satisfies Record<Arrival, string>;

/** The names that the root's statechart is written in. */
export const authenticatorSetup = setup({
  types: {
    context: {} as AuthenticatorContext,
    events: {} as AuthenticatorEvent,
    input: {} as AuthenticatorInput,
    emitted: {} as AuthenticatorEmitted,
    tags: {} as 'busy' | 'slow',
    meta: {} as { screen: Screen },
    children: {} as { 'sign-in': 'signIn'; 'sign-up': 'signUp'; recover: 'recover'; 'verify-contact': 'verifyContact'; 'passkey-prompt': 'promptPasskey' },
  },
  actors: {
    currentUser: fromPromise<AuthUser, { port: AuthPort }>(async ({ input, signal }) => {
      const user = await input.port.currentUser(signal);
      if (!user) throw new AuthError('not_signed_in');
      return user;
    }),
    redirect: fromPromise<void, { port: AuthPort; provider: string; returnTo: string | undefined }>(
      ({ input: { port, ...request }, signal }) => port.signInWithRedirect(request, signal),
    ),
    signOut: fromPromise<void, { port: AuthPort; everywhere: boolean }>(({ input, signal }) =>
      input.port.signOut({ everywhere: input.everywhere }, signal)),
    watchSession: fromCallback<AuthenticatorEvent, { port: AuthPort }>(({ input: { port }, sendBack }) => {
      if (port.returning()) sendBack({ type: 'session.returning' });
      return port.watch((event) => sendBack(reportOf(event)));
    }),
    signIn: signInMachine,
    signUp: signUpMachine,
    recover: recoverMachine,
    verifyContact: verifyContactMachine,
    promptPasskey: passkeyPromptMachine,
  },
  actions: {
    // Whose own sign-in waits for that call has come by it; one that is present is known, and this is another.
    admit: enqueueActions(({ context: { present, arrivedBy }, enqueue }, { user, reason }: { user: AuthUser; reason: Reason }) => {
      enqueue.assign(admitted(user));
      enqueue.emit({ type: 'signedIn' as const, user, reason: !present && arrivedBy ? reasons[arrivedBy] : reason });
    }),
    letIn: enqueueActions(({ context: { present: user, arrivedBy }, enqueue }) => {
      if (!user || !arrivedBy) return;
      enqueue.assign(admitted(user));
      enqueue.emit({ type: 'signedIn' as const, user, reason: reasons[arrivedBy] });
    }),
    notePresent: assign({ present: (_, params: { user: AuthUser | null }) => params.user }),
    dismissUser: assign(({ context: { at, user } }, { expired, staysLed }: { expired: boolean; staysLed?: boolean | undefined }) => {
      if (staysLed && (at === 'confirm-reset' || at === 'confirm-sign-up')) return {};
      const username = user?.signInDetails?.loginId ?? user?.username ?? '';
      const carry: Carry = { ...nothingCarried, username, notice: expired ? 'session-expired' : null };
      return { carry, user: null, present: null, error: null, at: 'sign-in' as const };
    }),
    goOn: assign((_, { output }: { output: FlowOutput }) =>
      (output.to === 'app' ? { ...begun, arrivedBy: output.by } : { at: output.to, carry: output.carry })),
    headFor: assign({ provider: (_, params: { provider: string | null }) => params.provider }),
    fail: assign({ error: (_, params: { error: unknown }) => AuthError.from(params.error) }),
    // Where the session cannot be watched, nobody knows whether they still are signed in.
    doubtUser: assign({ user: null }),
    giveUp: assign({ error: () => new AuthError('service_unavailable') }),
    noteSignOut: assign({ everywhere: (_, params: { everywhere?: boolean | undefined }) => params.everywhere ?? false }),
    clearError: assign({ error: null }),
    changePrompts: assign({ prompts: ({ context }, params: { prompts: Prompts }) => ({ ...context.prompts, ...params.prompts }) }),
    tell: sendTo((_, params: { flow: FlowId }) => params.flow,
      ({ context: { present } }) => ({ type: 'session.signedIn', user: present })),
    announceReturn: enqueueActions(({ enqueue }, { returnTo }: { returnTo?: string | undefined }) => {
      if (returnTo !== undefined) enqueue.emit({ type: 'returned' as const, to: returnTo });
    }),
    noteProof: assign({ proofs: ({ context }) => context.proofs + 1 }),
    announceOut: emit((_, params: { reason: 'here' | 'elsewhere' | 'expired' }) => ({ type: 'signedOut' as const, ...params })),
  },
  guards: {
    isAnother: ({ context }, params: { user: AuthUser }) => (context.user ?? context.present)?.userId !== params.user.userId,
    isReturning: ({ context }) => context.returning,
    couldNotRestore: ({ context }) => context.error !== null,
    isUnknown: ({ context }) => context.initialSession === undefined,
    isSignedIn: ({ context }) => context.user !== null,
    isSignedOut: ({ context }) => context.user === null,
    canReauthenticate: ({ context }) => provesInPlace(context),
    asksInPlace: ({ context }) => context.prompts.expired !== 'sign-in' && provesInPlace(context),
    nowHeeds: ({ context: { present } }, { flow }: { flow: { can(event: SessionSignedIn): boolean } }) =>
      present !== null && flow.can({ type: 'session.signedIn', user: present }),
    startsAt: ({ context }, params: { entrances: readonly Entrance[] }) => params.entrances.includes(context.at),
    entersApp: (_, params: { output: FlowOutput }) => params.output.to === 'app',
    promptsContact: ({ context }) => context.arrivedBy !== 'elsewhere' && context.prompts.contact !== false,
    promptsPasskey: ({ context: { arrivedBy, port, prompts: { passkey = 'never' } } }) =>
      port.capabilities.passkeys && arrivedBy !== 'elsewhere' && (passkey === 'always' || passkey === `after-${arrivedBy}`),
    isHurried: (_, params: { output: boolean }) => params.output,
    failedWith: (_, params: { error: unknown; code: AuthErrorCode }) => AuthError.from(params.error).code === params.code,
  },
  delays: { slowAfter: SLOW_AFTER, returnAfter: RETURN_AFTER, leaveAfter: LEAVE_AFTER },
});
