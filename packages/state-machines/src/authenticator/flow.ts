import type { AuthError } from '../errors/auth-error.ts';
import type { AuthPort, AuthUser, CodeDelivery, SignInStep } from '../ports/auth.ts';
import type { Notice, StartScreen } from './screen.ts';

/** What one flow hands to the next, so that nothing typed is asked again. */
export interface Carry {
  readonly username: string;
  readonly notice: Notice | null;
  readonly error: AuthError | null;
  /** A step of a sign-in that another flow began. */
  readonly step: SignInStep | null;
  /** Where a code went that the next screen asks for. */
  readonly delivery: CodeDelivery | null;
  /** Ask the backend for the code on arrival, since none is under way. */
  readonly sendCode: boolean;
}

export const nothingCarried: Carry = {
  username: '', notice: null, error: null, step: null, delivery: null, sendCode: false,
};

/** Where a flow can be entered: on its first screen, or where a code is asked for. */
export type Entrance = StartScreen | 'confirm-sign-up' | 'confirm-reset';

/** What a flow begins with. */
export interface FlowInput {
  readonly port: AuthPort;
  readonly carry: Carry;
  readonly at: Entrance;
}

/** Where a flow ends: in the app, or in another flow. */
export type FlowOutput =
  | { readonly to: 'app'; readonly by: 'sign-in' | 'sign-up' | 'elsewhere' }
  | { readonly to: Entrance; readonly carry: Carry };

/** A person leaves a screen: by its way back, or for another one, with the username typed so far. */
export type Leaving =
  | { readonly type: 'flow.back' }
  | { readonly type: 'screen.show'; readonly screen: Entrance; readonly username?: string | undefined };

/** Another tab signed in. A flow heeds it only where nothing of its own is under way. */
export interface SessionSignedIn {
  readonly type: 'session.signedIn';
  readonly user: AuthUser;
  /** The place that was left for an identity provider, where the person comes back from one. */
  readonly returnTo?: string | undefined;
}
