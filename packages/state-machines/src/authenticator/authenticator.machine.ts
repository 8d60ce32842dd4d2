import { assertEvent, assign, emit, fromCallback, fromPromise, sendTo, setup } from 'xstate';
import { AuthError, type AuthErrorCode } from '../errors/auth-error.ts';
import type { AuthPort, AuthUser, SessionEvent } from '../ports/auth.ts';
import { passkeyPromptMachine } from '../passkey-prompt/passkey-prompt.machine.ts';
import { recoverMachine } from '../recover/recover.machine.ts';
import { signInMachine } from '../sign-in/sign-in.machine.ts';
import { signUpMachine } from '../sign-up/sign-up.machine.ts';
import { verifyContactMachine } from '../verify-contact/verify-contact.machine.ts';
import {
  type Carry, type Entrance, type FlowInput, type FlowOutput, handOver, nothingCarried, type SessionSignedIn,
} from './flow.ts';
import { patience, SLOW_AFTER } from './patience.ts';
import type { Screen } from './screen.ts';

/** What a person is asked between the sign-in and the app. */
export interface Prompts {
  /** To verify a contact, where none is verified. @default true */
  readonly contact?: boolean | undefined;
  /** To create a passkey, where there is none and the backend takes them. @default 'never' */
  readonly passkey?: 'never' | 'after-sign-in' | 'after-sign-up' | 'always' | undefined;
}

export interface AuthenticatorInput {
  readonly port: AuthPort;
  /** The screen for a person who is not signed in. @default 'sign-in' */
  readonly initialScreen?: Entrance | undefined;
  /** Who is signed in, where the page knows it: a user or `null`. @default undefined, the port is asked */
  readonly initialSession?: AuthUser | null | undefined;
  /** What a link, or the page before, brings along: a username, a notice, a step. */
  readonly carry?: Partial<Carry> | undefined;
  readonly prompts?: Prompts | undefined;
}

/** What the port reports of other tabs, expiry and redirects. */
type SessionReport =
  | SessionSignedIn
  | { readonly type: 'session.signedOut' }
  | { readonly type: 'session.expired' }
  | { readonly type: 'session.redirectFailed'; readonly error: AuthError };

export type AuthenticatorEvent =
  /** Goes to a screen, with the username typed so far. Heeded while nobody is signed in. */
  | { readonly type: 'screen.show'; readonly screen: Entrance; readonly username?: string | undefined }
  | { readonly type: 'redirect.start'; readonly provider: string; readonly returnTo?: string | undefined }
  | { readonly type: 'flow.back' }
  /** Asks again who is signed in: the retry after a failed restore. */
  | { readonly type: 'session.restore' }
  | { readonly type: 'session.signOut'; readonly everywhere?: boolean | undefined }
  | { readonly type: 'error.dismiss' }
  /** Other questions from now on: the app's props have changed. */
  | { readonly type: 'prompts.change'; readonly prompts: Prompts }
  | SessionReport;

/** What the outside world hears. `actor.on('signedIn', …)` */
export type AuthenticatorEmitted =
  | { readonly type: 'signedIn'; readonly user: AuthUser; readonly reason: 'here' | 'restored' | 'elsewhere' }
  | { readonly type: 'signedOut'; readonly reason: 'here' | 'elsewhere' | 'expired' };

export interface AuthenticatorContext {
  readonly port: AuthPort;
  readonly initialSession: AuthUser | null | undefined;
  readonly user: AuthUser | null;
  /** Where the next flow starts, and with what. */
  readonly at: Entrance;
  readonly carry: Carry;
  readonly prompts: Prompts;
  /** What led into the app. */
  readonly arrivedBy: Arrival;
  /** The identity provider that the person is sent to. */
  readonly provider: string | null;
  /** A restore or a sign-out that failed. */
  readonly error: AuthError | null;
}

type FlowId = 'sign-in' | 'sign-up' | 'recover';
type Arrival = Extract<FlowOutput, { to: 'app' }>['by'];

const reasons = { 'sign-in': 'here', 'sign-up': 'here', elsewhere: 'elsewhere' } as const satisfies Record<Arrival, string>;

const reportOf = (event: SessionEvent): SessionReport => {
  switch (event.type) {
    case 'signedIn': return { type: 'session.signedIn', user: event.user };
    case 'redirectFailed': return { type: 'session.redirectFailed', error: event.error };
    case 'signedOut': return { type: 'session.signedOut' };
    case 'expired': return { type: 'session.expired' };
    default: return event satisfies never;
  }
};

const base = setup({
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
    watchSession: fromCallback<AuthenticatorEvent, { port: AuthPort }>(({ input, sendBack }) =>
      input.port.watch((event) => sendBack(reportOf(event)))),
    signIn: signInMachine,
    signUp: signUpMachine,
    recover: recoverMachine,
    verifyContact: verifyContactMachine,
    promptPasskey: passkeyPromptMachine,
  },
  actions: {
    admit: assign((_, { user }: { user: AuthUser }) => ({ user, error: null, carry: nothingCarried, at: 'sign-in' as const })),
    dismissUser: assign({
      carry: ({ context }, params: { expired: boolean }): Carry => ({
        ...nothingCarried,
        username: context.user?.signInDetails?.loginId ?? context.user?.username ?? '',
        notice: params.expired ? 'session-expired' : null,
      }),
      user: null,
      error: null,
      at: 'sign-in',
    }),
    goOn: assign((_, { output }: { output: FlowOutput }) =>
      (output.to === 'app' ? { arrivedBy: output.by } : { at: output.to, carry: output.carry })),
    headFor: assign({ provider: (_, params: { provider: string | null }) => params.provider }),
    fail: assign({ error: (_, params: { error: unknown }) => AuthError.from(params.error) }),
    clearError: assign({ error: null }),
    changePrompts: assign({ prompts: (_, params: { prompts: Prompts }) => params.prompts }),
    tell: sendTo((_, params: { flow: FlowId; event: SessionSignedIn }) => params.flow,
      (_, params) => params.event),
    announceIn: emit((_, params: { user: AuthUser; reason: 'here' | 'restored' | 'elsewhere' }) => ({ type: 'signedIn' as const, ...params })),
    announceOut: emit((_, params: { reason: 'here' | 'elsewhere' | 'expired' }) => ({ type: 'signedOut' as const, ...params })),
  },
  guards: {
    isAnother: ({ context }, params: { user: AuthUser }) => context.user?.userId !== params.user.userId,
    isUnknown: ({ context }) => context.initialSession === undefined,
    isSignedIn: ({ context }) => context.user !== null,
    startsAt: ({ context }, params: { entrances: readonly Entrance[] }) => params.entrances.includes(context.at),
    entersApp: (_, params: { output: FlowOutput }) => params.output.to === 'app',
    promptsContact: ({ context }) => context.arrivedBy !== 'elsewhere' && context.prompts.contact !== false,
    promptsPasskey: ({ context: { arrivedBy, port, prompts: { passkey = 'never' } } }) =>
      port.capabilities.passkeys && arrivedBy !== 'elsewhere' && (passkey === 'always' || passkey === `after-${arrivedBy}`),
    failedWith: (_, params: { error: unknown; code: AuthErrorCode }) => AuthError.from(params.error).code === params.code,
  },
  delays: { slowAfter: SLOW_AFTER },
});

interface Left { readonly event: { readonly output: FlowOutput } }
interface Failed { readonly event: { readonly error: unknown } }
interface Reported { readonly event: SessionSignedIn }

const fail = { type: 'fail' as const, params: ({ event }: Failed) => ({ error: event.error }) };

const failedWith = (code: AuthErrorCode) => ({
  type: 'failedWith' as const,
  params: ({ event }: Failed) => ({ error: event.error, code }),
});

const flowInput = ({ context: { port, carry, at } }: { readonly context: AuthenticatorContext }): FlowInput =>
  ({ port, carry, at });

const goTo = ({ event }: { readonly event: { readonly screen: Entrance; readonly username?: string | undefined } }) =>
  ({ output: handOver(event.screen, { username: event.username ?? '' }) });

/** The first screen again, with what went wrong. */
const startOver = {
  target: '#authenticator.signedOut.choosing',
  actions: {
    type: 'goOn' as const,
    params: ({ event }: Failed) => ({ output: handOver('sign-in', { error: AuthError.from(event.error) }) }),
  },
};

const redirectFailed = { ...startOver, reenter: true };

/** A sign-in that happened elsewhere, told to the flow, which knows whether it may be heeded. */
const tell = (flow: FlowId) => ({
  'session.signedIn': { actions: { type: 'tell' as const, params: ({ event }: Reported) => ({ flow, event }) } },
});

/** Where a flow's end leads: into the app, or on to the next flow with what it carries. */
const goOn = [
  {
    guard: { type: 'entersApp' as const, params: ({ event }: Left) => event },
    target: 'finishing',
    actions: { type: 'goOn' as const, params: ({ event }: Left) => event },
  },
  { target: 'choosing', actions: { type: 'goOn' as const, params: ({ event }: Left) => event } },
];

const enterFromElsewhere = {
  target: '#authenticator.signedIn',
  actions: [
    { type: 'admit' as const, params: ({ event }: Reported) => event },
    { type: 'announceIn' as const, params: ({ event }: Reported) => ({ user: event.user, reason: 'elsewhere' as const }) },
  ],
};

/** Nobody is signed in any more: back to the first screen, with the username of who was. */
const dismiss = (reason: 'here' | 'elsewhere' | 'expired') => ({
  target: '#authenticator.signedOut',
  actions: [
    { type: 'dismissUser' as const, params: { expired: reason === 'expired' } },
    { type: 'announceOut' as const, params: { reason } },
  ],
});

export const authenticatorMachine = base.createMachine({
  id: 'authenticator',
  context: ({ input: { port, initialScreen = 'sign-in', initialSession, carry, prompts } }) => ({
    port,
    initialSession,
    user: initialSession ?? null,
    at: initialScreen,
    carry: { ...nothingCarried, ...carry },
    prompts: prompts ?? {},
    arrivedBy: 'elsewhere',
    provider: null,
    error: null,
  }),
  invoke: {
    id: 'watchSession',
    src: 'watchSession',
    input: ({ context }) => ({ port: context.port }),
    onError: { target: '.restoreFailed', actions: fail },
  },
  on: { 'prompts.change': { actions: { type: 'changePrompts', params: ({ event }) => event } } },
  initial: 'arriving',
  states: {
    arriving: {
      always: [
        { guard: 'isUnknown', target: 'restoring' },
        { guard: 'isSignedIn', target: 'signedIn' },
        'signedOut',
      ],
    },
    restoring: {
      ...patience,
      tags: 'busy',
      entry: 'clearError',
      on: {
        'screen.show': { actions: { type: 'goOn', params: goTo } },
        'session.signedIn': enterFromElsewhere,
        'session.signedOut': 'signedOut',
        'session.expired': dismiss('expired'),
        'session.redirectFailed': redirectFailed,
      },
      invoke: {
        id: 'restore',
        src: 'currentUser',
        input: ({ context }) => ({ port: context.port }),
        onDone: {
          target: 'signedIn',
          actions: [
            { type: 'admit', params: ({ event }) => ({ user: event.output }) },
            { type: 'announceIn', params: ({ event }) => ({ user: event.output, reason: 'restored' }) },
          ],
        },
        onError: [
          { guard: failedWith('not_signed_in'), target: 'signedOut' },
          { guard: failedWith('session_expired'), ...dismiss('expired') },
          { target: 'restoreFailed', actions: fail },
        ],
      },
    },
    restoreFailed: {
      meta: { screen: 'restore-failed' },
      on: {
        'session.restore': 'restoring',
        'session.signOut': 'signingOut',
        'session.signedIn': enterFromElsewhere,
        'session.signedOut': dismiss('elsewhere'),
        'session.expired': dismiss('expired'),
      },
    },
    signedOut: {
      initial: 'choosing',
      on: {
        'screen.show': { target: '.choosing', actions: { type: 'goOn', params: goTo } },
        'redirect.start': { target: '.redirecting', actions: { type: 'headFor', params: ({ event }) => event } },
        'session.redirectFailed': redirectFailed,
      },
      states: {
        choosing: {
          always: [
            { guard: { type: 'startsAt', params: { entrances: ['sign-up', 'confirm-sign-up'] } }, target: 'signUp' },
            { guard: { type: 'startsAt', params: { entrances: ['forgot-password', 'confirm-reset'] } }, target: 'recover' },
            { target: 'signIn' },
          ],
        },
        signIn: {
          on: tell('sign-in'),
          invoke: { id: 'sign-in', src: 'signIn', input: flowInput, onDone: goOn, onError: startOver },
        },
        signUp: {
          on: tell('sign-up'),
          invoke: { id: 'sign-up', src: 'signUp', input: flowInput, onDone: goOn, onError: startOver },
        },
        recover: {
          on: tell('recover'),
          invoke: { id: 'recover', src: 'recover', input: flowInput, onDone: goOn, onError: startOver },
        },
        redirecting: {
          meta: { screen: 'redirect' },
          tags: 'busy',
          exit: { type: 'headFor', params: { provider: null } },
          on: { 'flow.back': 'choosing', 'session.signedIn': enterFromElsewhere },
          invoke: {
            id: 'redirect',
            src: 'redirect',
            input: ({ context, event }) => {
              assertEvent(event, 'redirect.start');
              return { port: context.port, provider: event.provider, returnTo: event.returnTo };
            },
            onError: startOver,
          },
        },
        finishing: {
          initial: 'promptingContact',
          on: {
            'screen.show': {},
            'redirect.start': {},
            'session.signedOut': 'choosing',
            'session.expired': { target: 'choosing', actions: { type: 'dismissUser', params: { expired: true } } },
          },
          states: {
            promptingContact: { always: [{ guard: 'promptsContact', target: 'verifyingContact' }, 'promptingPasskey'] },
            verifyingContact: {
              invoke: {
                id: 'verify-contact',
                src: 'verifyContact',
                input: ({ context }) => ({ port: context.port }),
                onDone: 'promptingPasskey',
                onError: 'promptingPasskey',
              },
            },
            promptingPasskey: { always: [{ guard: 'promptsPasskey', target: 'offeringPasskey' }, 'entering'] },
            offeringPasskey: {
              invoke: {
                id: 'passkey-prompt',
                src: 'promptPasskey',
                input: ({ context }) => ({ port: context.port }),
                onDone: 'entering',
                onError: 'entering',
              },
            },
            entering: {
              ...patience,
              tags: 'busy',
              invoke: {
                id: 'enter',
                src: 'currentUser',
                input: ({ context }) => ({ port: context.port }),
                onDone: {
                  target: '#authenticator.signedIn',
                  actions: [
                    { type: 'admit', params: ({ event }) => ({ user: event.output }) },
                    {
                      type: 'announceIn',
                      params: ({ context, event }) => ({ user: event.output, reason: reasons[context.arrivedBy] }),
                    },
                  ],
                },
                onError: [
                  { guard: failedWith('not_signed_in'), ...startOver },
                  { target: '#authenticator.restoreFailed', actions: fail },
                ],
              },
            },
          },
        },
      },
    },
    signedIn: {
      on: {
        'session.signOut': 'signingOut',
        'session.signedIn': {
          guard: { type: 'isAnother', params: ({ event }) => event },
          ...enterFromElsewhere,
        },
        'session.signedOut': dismiss('elsewhere'),
        'session.expired': dismiss('expired'),
        'error.dismiss': { actions: 'clearError' },
      },
    },
    signingOut: {
      ...patience,
      tags: 'busy',
      entry: 'clearError',
      on: { 'session.expired': dismiss('expired') },
      invoke: {
        id: 'signOut',
        src: 'signOut',
        input: ({ context, event }) => {
          assertEvent(event, 'session.signOut');
          return { port: context.port, everywhere: event.everywhere ?? false };
        },
        onDone: dismiss('here'),
        onError: [
          { guard: failedWith('not_signed_in'), ...dismiss('here') },
          { guard: 'isSignedIn', target: 'signedIn', actions: fail },
          { target: 'restoreFailed', actions: fail },
        ],
      },
    },
  },
});
