import type { CustomChallengeState } from './custom-challenge.ts';
import type { DeviceSrpState, DeviceVerifierState } from './device-srp-auth.ts';
import type { NewPasswordState } from './new-password-required.ts';
import type { MfaSetupState } from './mfa-setup.ts';
import type { OneTimeCodeState } from './one-time-code.ts';
import type { PasswordVerifierState } from './password-verifier.ts';
import type { SelectChallengeState } from './select-challenge.ts';
import type { SelectMfaState } from './select-mfa-type.ts';
import type { SoftwareTokenState } from './software-token-mfa.ts';
import type { WebAuthnState } from './web-authn.ts';

/** What the server remembers of a challenge, by Cognito's name for it. */
export type ChallengeState =
  | PasswordVerifierState
  | NewPasswordState
  | SelectMfaState
  | SoftwareTokenState
  | OneTimeCodeState
  | MfaSetupState
  | SelectChallengeState
  | WebAuthnState
  | CustomChallengeState
  | DeviceSrpState
  | DeviceVerifierState;

export type ChallengeName = ChallengeState['name'];

export type StateOf<Name extends ChallengeName> = Extract<ChallengeState, { name: Name }>;
