import type { Input } from '../../http/input.ts';
import { ServiceError } from '../../http/service-error.ts';
import type { User } from '../user.ts';
import type { UserPool } from '../user-pool.ts';
import type { ChallengeName, ChallengeState, StateOf } from './challenge-state.ts';
import type { Proof, SignIn } from './sign-in.ts';

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

/** How far a sign-in has come. */
export interface Progress {
  readonly pool: UserPool;
  readonly signIn: SignIn;
  /** The user, where there is one. */
  readonly user: User | undefined;
  readonly clientMetadata: Readonly<Record<string, string>>;
}

/** A client's answer to a challenge. */
export interface Turn<State extends ChallengeState = ChallengeState> extends Progress {
  readonly state: State;
  /** `ChallengeResponses`. */
  readonly answers: Input;
  /** Notes what the answer has proved, takes the user as the answer left them, and goes on. */
  proved(proof: Proof, user?: User): Promise<AuthReply>;
}

/**
 * Judges the answer to one challenge, and answers with tokens or the next one.
 *
 * The session that was answered is used up by a right answer, and by a `NotAuthorizedException`; it stands a few
 * {@link WrongAnswer}s, and any number of other refusals.
 */
export type Challenge<Name extends ChallengeName> = (turn: Turn<StateOf<Name>>) => Promise<AuthReply>;

/** A wrong answer that may be given again, a few times, with the same session. */
export class WrongAnswer extends ServiceError {
  static code(message = 'Invalid code or auth state for the user.'): WrongAnswer {
    return new WrongAnswer('CodeMismatchException', message);
  }
}

/** Puts a challenge to the client. */
export function ask(
  { pool, signIn }: Pick<Progress, 'pool' | 'signIn'>,
  state: ChallengeState,
  parameters: Readonly<Record<string, string>>,
): Extract<AuthReply, { Session: string }> {
  return {
    ChallengeName: state.name,
    Session: pool.signIns.keep({ ...signIn, challenge: state }, pool.settings.lifetimes.authSession),
    ChallengeParameters: parameters,
  };
}
