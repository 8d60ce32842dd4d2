import type { AuthenticatorInput } from './authenticator.protocol.ts';
import type { AuthenticatorState } from './authenticator-state.ts';
import { type Entrance, nothingCarried } from './flow.ts';
import type { Flow } from './screen.ts';

const flows = {
  'sign-in': 'sign-in',
  'sign-up': 'sign-up',
  'confirm-sign-up': 'sign-up',
  'forgot-password': 'recover',
  'confirm-reset': 'recover',
} as const satisfies Record<Entrance, Flow>;

/** The one empty table, so that a state with it is seen to be the same. */
export const noEntries = {};

const placeOf = ({ initialScreen: screen = 'sign-in', initialSession, returning, restoreError }: AuthenticatorInput) => {
  if (returning) return { status: 'signedOut', screen: 'redirect', busy: true } as const;
  if (restoreError) return { status: 'restoreFailed', screen: 'restore-failed' } as const;
  if (initialSession) return { status: 'signedIn', user: initialSession } as const;
  if (initialSession === null) return { status: 'signedOut', screen, flow: flows[screen] } as const;
  return { status: 'restoring', screen, busy: true } as const;
};

/** What the machines say before anything has happened, said without them. */
export const earlyState = (input: AuthenticatorInput): AuthenticatorState => {
  const { username, notice, error } = { ...nothingCarried, ...input.carry };
  return {
    user: null,
    flow: null,
    screen: null,
    busy: false,
    slow: false,
    resending: false,
    error: input.restoreError ?? error,
    notice,
    username,
    attributes: noEntries,
    step: null,
    contacts: noEntries,
    delivery: null,
    resendAt: null,
    provider: null,
    proofs: 0,
    everywhere: null,
    ...placeOf(input),
  };
};
