import { AuthError, type AuthErrorCode } from '../errors/auth-error.ts';
import type { AuthenticatorContext, FlowId } from './authenticator.protocol.ts';
import type { Entrance, FlowInput, FlowOutput, SessionSignedIn } from './flow.ts';
import { handOver } from './hand-over.ts';

interface Left { readonly event: { readonly output: FlowOutput } }
interface Failed { readonly event: { readonly error: unknown } }
interface Reported { readonly event: SessionSignedIn }
interface Seen { readonly event: { readonly snapshot: { can(event: SessionSignedIn): boolean } } }

export const fail = { type: 'fail' as const, params: ({ event }: Failed) => ({ error: event.error }) };

export const failedWith = (code: AuthErrorCode) => ({
  type: 'failedWith' as const,
  params: ({ event }: Failed) => ({ error: event.error, code }),
});

export const flowInput = ({ context: { port, carry, at } }: { readonly context: AuthenticatorContext }): FlowInput =>
  ({ port, carry, at });

export const goTo = ({ event }: { readonly event: { readonly screen: Entrance; readonly username?: string | undefined } }) =>
  ({ output: handOver(event.screen, { username: event.username ?? '' }) });

/** The first screen again, with what went wrong. */
export const startOver = {
  target: '#authenticator.signedOut.choosing',
  actions: {
    type: 'goOn' as const,
    params: ({ event }: Failed) => ({ output: handOver('sign-in', { error: AuthError.from(event.error) }) }),
  },
};

/** Back from an identity provider: the place that was left there. */
export const announceReturn = {
  type: 'announceReturn' as const,
  params: ({ event }: { readonly event: { readonly returnTo?: string | undefined } }) => ({ returnTo: event.returnTo }),
};

export const redirectFailed = { ...startOver, reenter: true, actions: [startOver.actions, announceReturn] };

const notePresent = { type: 'notePresent' as const, params: ({ event }: Reported) => event };

/** Nobody is there any more, so no flow is told of them. */
export const forget = { actions: { type: 'notePresent' as const, params: { user: null } } };

/**
 * A sign-in that happened elsewhere, told to the flow, which knows whether it may be heeded. One that is not is kept in
 * mind, and told again as soon as it would be.
 */
export const tell = (flow: FlowId) => ({
  'session.signedIn': { actions: [notePresent, { type: 'tell' as const, params: { flow } }] },
});

export const tellAgain = (flow: FlowId) => ({
  guard: { type: 'nowHeeds' as const, params: ({ event }: Seen) => ({ flow: event.snapshot }) },
  actions: { type: 'tell' as const, params: { flow } },
});

/** Where a flow's end leads: into the app, or on to the next flow with what it carries. */
export const goOn = [
  {
    guard: { type: 'entersApp' as const, params: ({ event }: Left) => event },
    target: 'finishing',
    actions: { type: 'goOn' as const, params: ({ event }: Left) => event },
  },
  { target: 'choosing', actions: { type: 'goOn' as const, params: ({ event }: Left) => event } },
];

/** The person has answered all that is asked. */
export const letIn = { target: '#authenticator.signedIn', actions: 'letIn' as const };

/** The port has reported who is signed in. */
export const enter = (reason: 'here' | 'elsewhere') => ({
  target: '#authenticator.signedIn',
  actions: [
    announceReturn,
    {
      type: 'admit' as const,
      params: ({ event: { user, returnTo } }: Reported) => ({ user, reason: returnTo === undefined ? reason : 'here' as const }),
    },
  ],
});

/** The call that says who has come in hangs, or its screen is left: the wait says so, and can be left for the sign-in. */
export const waitOpenly = '#authenticator.restoring.asking.slow';

/**
 * Nobody is signed in any more: back to the first screen, with the username of who was. Whom the link of an email has
 * led elsewhere has come for that, and stays there where it is found out on arrival that a session has expired.
 */
export const dismiss = (reason: 'here' | 'elsewhere' | 'expired', when?: 'unless led') => ({
  target: '#authenticator.signedOut',
  actions: [
    { type: 'dismissUser' as const, params: { expired: reason === 'expired', staysLed: when === 'unless led' } },
    { type: 'announceOut' as const, params: { reason } },
  ],
});
