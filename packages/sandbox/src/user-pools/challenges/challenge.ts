import type { Input } from '../../http/input.ts';
import { ServiceError } from '../../http/service-error.ts';
import type { User } from '../user.ts';
import type { UserPool } from '../user-pool.ts';
import type { ChallengeName, ChallengeState, StateOf } from './challenge-state.ts';
import type { SignIn } from './sign-in.ts';

/** What InitiateAuth and RespondToAuthChallenge answer with. */
export type AuthReply =
  | {
      readonly ChallengeName: string;
      readonly Session: string;
      readonly ChallengeParameters: Readonly<Record<string, string>>;
      readonly AvailableChallenges?: readonly string[];
    }
  | { readonly AuthenticationResult: AuthenticationResult; readonly ChallengeParameters: Readonly<Record<string, string>> };

export interface AuthenticationResult {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken?: string;
  readonly ExpiresIn: number;
  readonly TokenType: 'Bearer';
  readonly NewDeviceMetadata?: { readonly DeviceKey: string; readonly DeviceGroupKey: string };
}

/** A client's answer to a challenge. */
export interface Turn<State extends ChallengeState = ChallengeState> {
  readonly pool: UserPool;
  readonly signIn: SignIn;
  readonly state: State;
  /** The user, where there is one. */
  readonly user: User | undefined;
  /** `ChallengeResponses`. */
  readonly answers: Input;
  readonly clientMetadata: Readonly<Record<string, string>>;
}

/**
 * Judges the answer to one challenge, and answers with tokens or the next one.
 *
 * The session that was answered stays good where it throws {@link WrongAnswer}, and is used up otherwise.
 */
export type Challenge<Name extends ChallengeName> = (turn: Turn<StateOf<Name>>) => Promise<AuthReply>;

/** A wrong answer that may be given again, a few times, with the same session. */
export class WrongAnswer extends ServiceError {
  static code(message = 'Invalid code received for user'): WrongAnswer {
    return new WrongAnswer('CodeMismatchException', message);
  }
}

/** Puts a challenge to the client. */
export function ask(
  pool: UserPool,
  signIn: SignIn,
  state: ChallengeState,
  parameters: Readonly<Record<string, string>>,
): AuthReply {
  return {
    ChallengeName: state.name,
    Session: pool.signIns.keep({ ...signIn, challenge: state }, pool.settings.lifetimes.authSession),
    ChallengeParameters: parameters,
  };
}
