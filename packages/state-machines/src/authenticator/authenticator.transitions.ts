import { AuthError, type AuthErrorCode } from '../errors/auth-error.ts';
import type { Arrival, AuthenticatorContext, FlowId } from './authenticator.protocol.ts';
import { type Entrance, type FlowInput, type FlowOutput, handOver, type SessionSignedIn } from './flow.ts';

interface Left { readonly event: { readonly output: FlowOutput } }
interface Failed { readonly event: { readonly error: unknown } }
interface Reported { readonly event: SessionSignedIn }

/** Why a sign-in of this kind is announced. */
export const reasons = { 'sign-in': 'here', 'sign-up': 'here', elsewhere: 'elsewhere' } as const satisfies Record<Arrival, string>;

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

/** A sign-in that happened elsewhere, told to the flow, which knows whether it may be heeded. */
export const tell = (flow: FlowId) => ({
  'session.signedIn': { actions: { type: 'tell' as const, params: ({ event }: Reported) => ({ flow, event }) } },
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

/** The port has reported who is signed in. */
export const enter = (reason: 'here' | 'elsewhere') => ({
  target: '#authenticator.signedIn',
  actions: [
    { type: 'admit' as const, params: ({ event }: Reported) => event },
    announceReturn,
    {
      type: 'announceIn' as const,
      params: ({ event: { user, returnTo } }: Reported) => ({ user, reason: returnTo === undefined ? reason : 'here' as const }),
    },
  ],
});

/** Nobody is signed in any more: back to the first screen, with the username of who was. */
export const dismiss = (reason: 'here' | 'elsewhere' | 'expired') => ({
  target: '#authenticator.signedOut',
  actions: [
    { type: 'dismissUser' as const, params: { expired: reason === 'expired' } },
    { type: 'announceOut' as const, params: { reason } },
  ],
});
