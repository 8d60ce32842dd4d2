import type { AuthError } from '../errors/auth-error.ts';
import type { Secret } from '../secret.ts';

/** Who is signed in. The shape is that of `getCurrentUser` of aws-amplify. */
export interface AuthUser {
  /** The `sub` of the user pool. */
  readonly userId: string;
  readonly username: string;
  /** What the person signed in with, and by which flow, where the backend says so. */
  readonly signInDetails?: { readonly loginId?: string; readonly authFlowType?: string } | undefined;
}

/** How a person names themselves when they sign in. */
export type LoginMechanism = 'username' | 'email' | 'phone_number';

/** A second factor, in Cognito's words. */
export type MfaMethod = 'SMS' | 'TOTP' | 'EMAIL';

/** A first factor of `USER_AUTH`, in Cognito's words. */
export type AuthFactor = 'PASSWORD' | 'PASSWORD_SRP' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';

/** Which of Cognito's authentication flows starts a sign-in. */
export type AuthFlow = 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'USER_AUTH' | 'CUSTOM_WITH_SRP' | 'CUSTOM_WITHOUT_SRP';

/** Where a code went. The destination is masked by the backend. */
export interface CodeDelivery {
  readonly medium: 'email' | 'sms' | 'unknown';
  readonly destination: string | undefined;
  /** The attribute that the code verifies, where there is one. */
  readonly attribute: string | undefined;
}

/** What the backend wants next. A closed union: a new step is a new arm, and a screen left out does not compile. */
export type NextStep =
  | { readonly kind: 'done' }
  | { readonly kind: 'code'; readonly channel: 'sms' | 'email' | 'totp'; readonly destination: string | undefined }
  | { readonly kind: 'newPassword'; readonly missing: readonly string[] }
  | { readonly kind: 'totpSetup'; readonly secret: Secret }
  | { readonly kind: 'emailSetup' }
  | { readonly kind: 'chooseMfa'; readonly allowed: readonly MfaMethod[]; readonly setup: boolean }
  | { readonly kind: 'chooseFactor'; readonly available: readonly AuthFactor[] }
  | { readonly kind: 'password' }
  | { readonly kind: 'resetPassword' }
  | { readonly kind: 'confirmSignUp'; readonly delivery: CodeDelivery | undefined }
  | { readonly kind: 'autoSignIn' }
  | { readonly kind: 'confirmReset'; readonly delivery: CodeDelivery }
  | { readonly kind: 'confirmAttribute'; readonly delivery: CodeDelivery }
  | { readonly kind: 'custom'; readonly parameters: Readonly<Record<string, string>> };

type StepOf<Kind extends NextStep['kind']> = Extract<NextStep, { kind: Kind }>;

/** What a sign-in, or an answer within it, can lead to. */
export type SignInStep = StepOf<
  | 'done' | 'code' | 'newPassword' | 'totpSetup' | 'emailSetup' | 'chooseMfa' | 'chooseFactor' | 'password'
  | 'resetPassword' | 'confirmSignUp' | 'custom'
>;
/** What a sign-up, or its confirmation, can lead to. */
export type SignUpStep = StepOf<'done' | 'confirmSignUp' | 'autoSignIn'>;
/** What the request for a new password can lead to. */
export type ResetStep = StepOf<'done' | 'confirmReset'>;
/** What the change of an attribute can lead to. */
export type AttributeStep = StepOf<'done' | 'confirmAttribute'>;

/** The rules that a new password must meet. */
export interface PasswordPolicy {
  readonly minLength: number;
  readonly requireLowercase: boolean;
  readonly requireUppercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSpecialCharacters: boolean;
}

/** What the backend's configuration says about its users. */
export interface AuthSettings {
  /** The first is the primary one: it labels the field of the sign-in screen. */
  readonly loginMechanisms: readonly LoginMechanism[];
  /** Attributes that a person must give when they sign up. */
  readonly signUpAttributes: readonly string[];
  readonly passwordPolicy: PasswordPolicy;
  /** Identity providers by the name that `signInWithRedirect` takes. */
  readonly socialProviders: readonly string[];
  /** First factors beside the password, and the preferred one. Empty where the pool is not passwordless. */
  readonly factors: readonly AuthFactor[];
  readonly preferredFactor: AuthFactor | undefined;
}

/** What a backend can do. A screen leaves out what it cannot. */
export interface AuthCapabilities {
  readonly passkeys: boolean;
  /** Passkeys in the browser's autofill list, without a username. Needs {@link AuthPort.pickPasskey}. */
  readonly passkeyAutofill: boolean;
  /** A person may say that this device is not to be asked for a second factor again. */
  readonly rememberDevice: boolean;
  readonly redirect: boolean;
  /** Asks the person who is signed in to prove it again, with the session kept as it is until they have. */
  readonly reauthenticate: boolean;
}

/** What happens to the session outside the call in hand: another tab, a redirect's return, an expiry. */
export type SessionEvent =
  | {
      readonly type: 'signedIn';
      readonly user: AuthUser;
      /** What {@link AuthPort.signInWithRedirect} was given, where the person comes back from an identity provider. */
      readonly returnTo?: string | undefined;
    }
  | { readonly type: 'signedOut' }
  | { readonly type: 'expired' }
  | { readonly type: 'redirectFailed'; readonly error: AuthError; readonly returnTo?: string | undefined };

/** A registered passkey. */
export interface Passkey {
  readonly id: string;
  readonly name: string | undefined;
  readonly createdAt: Date | undefined;
}

/** A device that may skip the second factor. */
export interface Device {
  readonly id: string;
  readonly name: string | undefined;
  readonly lastUsedAt: Date | undefined;
}

/** Which second factors a user has, and which is asked first. */
export interface MfaPreference {
  readonly enabled: readonly MfaMethod[];
  readonly preferred: MfaMethod | undefined;
}

/** Who signs in, and how it begins. */
export interface SignInRequest {
  readonly username: string;
  /** Left out for a sign-in without a password. */
  readonly password?: Secret | undefined;
  /** @default the backend's own default, `USER_SRP_AUTH` on Cognito */
  readonly flow?: AuthFlow | undefined;
  /** What the backend asks for first, where the user has it. @default the backend's own choice */
  readonly preferredFactor?: AuthFactor | undefined;
  /** What a passkey said that was picked from the autofill list: it is all that is needed. */
  readonly passkey?: Secret | undefined;
}

/** The sign-in that a pick from the autofill list begins. */
export interface PickedPasskey extends SignInRequest {
  readonly passkey: Secret;
}

/** A sign-in of the person who is signed in, beside their session. */
export interface ReauthenticateRequest extends Omit<SignInRequest, 'username'> {
  /** Who is to prove it: the person who is signed in, or who was until the session expired. */
  readonly user: AuthUser;
}

/** The answer to the step that the server asked for. */
export interface AnswerRequest {
  /** A code, a new password, an email address, or the name of a choice. */
  readonly response: Secret;
  /** Attributes that a `newPassword` step asked for. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** The account that is to be made. */
export interface SignUpRequest {
  readonly username: string;
  /** Left out for a sign-up without a password. */
  readonly password?: Secret | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  /** The factor that signs in by itself once the sign-up is confirmed; used without a password. */
  readonly preferredFactor?: AuthFactor | undefined;
}

/**
 * What the machines ask of an authentication backend, in our words.
 *
 * Every call rejects with an {@link AuthError} and with nothing else, and with `cancelled` once its signal is aborted.
 */
export interface AuthPort {
  readonly capabilities: AuthCapabilities;

  /**
   * What the backend's configuration says.
   * @throws {AuthError} `not_configured`, where the app has not configured its backend.
   */
  settings(): AuthSettings;

  /** Who is signed in, or `null`. */
  currentUser(signal: AbortSignal): Promise<AuthUser | null>;
  /** When the person last proved who they are: the `auth_time` of the session. */
  authenticatedAt(signal: AbortSignal): Promise<Date>;
  /** Whether an identity provider has just sent the person back to this page, so that {@link watch} is about to tell. */
  returning(): boolean;
  /** Calls back for what happens outside the call in hand. Answers with the function that stops it. */
  watch(onEvent: (event: SessionEvent) => void): () => void;

  signIn(request: SignInRequest, signal: AbortSignal): Promise<SignInStep>;
  /**
   * Waits, without limit, for the person to pick a passkey from the browser's autofill list, and answers with what
   * {@link signIn} takes for it. It is called while somebody may type who they are, and its signal is aborted before
   * anything else happens. Nobody has asked for it, so no screen tells why it rejects; it is called again with the next visit.
   */
  pickPasskey?(signal: AbortSignal): Promise<PickedPasskey>;
  /** Answers the step that `signIn`, or the `answer` before, ended in. */
  answer(request: AnswerRequest, signal: AbortSignal): Promise<SignInStep>;
  /** Whether this person can prove who they are while the page stays. */
  canReauthenticate(user: AuthUser): boolean;
  /**
   * The identity provider that this person came by: {@link reauthenticate} asks nothing here then, and opens a window of
   * the provider. `undefined` for who has an account of the backend's own.
   */
  providerOf(user: AuthUser): string | undefined;
  /**
   * A sign-in beside the session, of the same person. `answer` goes on with it. When it is done the session has its
   * tokens; until then, and where it comes to nothing, the session is what it was. Nobody hears of a sign-in or sign-out.
   *
   * @throws {AuthError} `another_person` where somebody else has proved who they are, or is signed in by now; of a window
   * of an identity provider also `window_blocked`, `another_account`, `redirect_cancelled` and `redirect_failed`.
   */
  reauthenticate(request: ReauthenticateRequest, signal: AbortSignal): Promise<SignInStep>;
  /** Leaves the page for an identity provider. `returnTo` comes back with the person. */
  signInWithRedirect(request: { provider: string; returnTo?: string | undefined }, signal: AbortSignal): Promise<void>;
  signOut(options: { everywhere: boolean }, signal: AbortSignal): Promise<void>;

  signUp(request: SignUpRequest, signal: AbortSignal): Promise<SignUpStep>;
  confirmSignUp(request: { username: string; code: Secret }, signal: AbortSignal): Promise<SignUpStep>;
  resendSignUpCode(request: { username: string }, signal: AbortSignal): Promise<CodeDelivery>;
  /** Signs in after a sign-up whose step was `autoSignIn`. */
  autoSignIn(signal: AbortSignal): Promise<SignInStep>;

  requestReset(request: { username: string }, signal: AbortSignal): Promise<ResetStep>;
  confirmReset(request: { username: string; code: Secret; newPassword: Secret }, signal: AbortSignal): Promise<void>;

  attributes(signal: AbortSignal): Promise<Readonly<Record<string, string>>>;
  updateAttributes(attributes: Readonly<Record<string, string>>, signal: AbortSignal): Promise<AttributeStep>;
  deleteAttributes(names: readonly string[], signal: AbortSignal): Promise<void>;
  sendAttributeCode(request: { attribute: string }, signal: AbortSignal): Promise<CodeDelivery>;
  confirmAttribute(request: { attribute: string; code: Secret }, signal: AbortSignal): Promise<void>;

  changePassword(request: { current: Secret; next: Secret }, signal: AbortSignal): Promise<void>;
  /** Nobody is signed in after it, and {@link watch} tells: the machines did not ask for it. */
  deleteUser(signal: AbortSignal): Promise<void>;

  setUpTotp(signal: AbortSignal): Promise<Secret>;
  confirmTotp(request: { code: Secret }, signal: AbortSignal): Promise<void>;
  mfaPreference(signal: AbortSignal): Promise<MfaPreference>;
  setMfaPreference(preference: MfaPreference, signal: AbortSignal): Promise<void>;

  passkeys(signal: AbortSignal): Promise<readonly Passkey[]>;
  createPasskey(signal: AbortSignal): Promise<void>;
  deletePasskey(request: { id: string }, signal: AbortSignal): Promise<void>;

  devices(signal: AbortSignal): Promise<readonly Device[]>;
  rememberDevice(signal: AbortSignal): Promise<void>;
  /** Forgets the given device, or this one. */
  forgetDevice(request: { id?: string | undefined }, signal: AbortSignal): Promise<void>;
}
