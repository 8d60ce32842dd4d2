/** The part that every event of a user pool trigger has. Field names are Cognito's. */
export interface TriggerEnvelope<Request, Response> {
  version: string;
  /** Why the trigger runs, as `PreSignUp_SignUp`. */
  triggerSource: string;
  region: string;
  userPoolId: string;
  userName: string;
  callerContext: { awsSdkVersion: string; clientId: string };
  request: Request;
  response: Response;
}

type Attributes = Record<string, string>;

/** One round of a custom authentication flow, as the triggers see it. */
export interface ChallengeResult {
  challengeName: string;
  challengeResult: boolean;
  /** What `createAuthChallenge` noted of the round. */
  challengeMetadata?: string;
}

/** The events of Cognito's user pool triggers, by the names that `defineAuth({ triggers })` gives them. */
export interface TriggerEvents {
  preSignUp: TriggerEnvelope<
    { userAttributes: Attributes; validationData?: Attributes; clientMetadata?: Attributes },
    { autoConfirmUser: boolean; autoVerifyEmail: boolean; autoVerifyPhone: boolean }
  >;
  postConfirmation: TriggerEnvelope<{ userAttributes: Attributes; clientMetadata?: Attributes }, object>;
  preAuthentication: TriggerEnvelope<
    { userAttributes: Attributes; validationData?: Attributes; userNotFound?: boolean },
    object
  >;
  postAuthentication: TriggerEnvelope<
    { userAttributes: Attributes; newDeviceUsed: boolean; clientMetadata?: Attributes },
    object
  >;
  preTokenGeneration: TriggerEnvelope<
    {
      userAttributes: Attributes;
      groupConfiguration: { groupsToOverride: string[]; iamRolesToOverride: string[]; preferredRole?: string };
      /** Those of the access token, before the trigger changes them. */
      scopes?: string[];
      /** What the app sent along. */
      clientMetadata?: Attributes;
    },
    {
      /** Version 1 of the event: claims of the ID token. */
      claimsOverrideDetails?: {
        /** Claims that the token gets; reserved ones stay. */
        claimsToAddOrOverride?: Attributes;
        /** Claims that the token does not get; reserved ones stay. */
        claimsToSuppress?: string[];
        /** The groups that the tokens name in place of the user's. */
        groupOverrideDetails?: { groupsToOverride?: string[] };
      } | null;
      /** Version 2 of the event: claims of both tokens. */
      claimsAndScopeOverrideDetails?: {
        /** Claims of the ID token. */
        idTokenGeneration?: ClaimsOverride;
        /** Claims and scopes of the access token. */
        accessTokenGeneration?: ClaimsOverride & { scopesToAdd?: string[]; scopesToSuppress?: string[] };
        /** The groups that the tokens name in place of the user's. */
        groupOverrideDetails?: { groupsToOverride?: string[] };
      } | null;
    }
  >;
  customMessage: TriggerEnvelope<
    {
      userAttributes: Attributes;
      codeParameter: string;
      linkParameter: string;
      usernameParameter: string | null;
      /** What the app sent along. */
      clientMetadata?: Attributes;
    },
    { smsMessage: string | null; emailMessage: string | null; emailSubject: string | null }
  >;
  userMigration: TriggerEnvelope<
    { password: string; validationData?: Attributes; clientMetadata?: Attributes },
    {
      /** The user's. Without them the user stays unknown. */
      userAttributes?: Attributes;
      /** With `CONFIRMED` the sign-in goes on; else the person sets a new password. @default 'RESET_REQUIRED' */
      finalUserStatus?: 'CONFIRMED' | 'RESET_REQUIRED';
      /** Cognito's; the sandbox never welcomes a migrated user by a message. */
      messageAction?: 'SUPPRESS';
      /** Cognito's, for that message. */
      desiredDeliveryMediums?: string[];
      /** Cognito's; the sandbox does not read it. */
      forceAliasCreation?: boolean;
      /** Cognito's; the sandbox does not read it. */
      enableSMSMFA?: boolean;
    }
  >;
  defineAuthChallenge: TriggerEnvelope<
    { userAttributes: Attributes; session: ChallengeResult[]; userNotFound?: boolean; clientMetadata?: Attributes },
    { challengeName: string; issueTokens: boolean; failAuthentication: boolean }
  >;
  createAuthChallenge: TriggerEnvelope<
    {
      userAttributes: Attributes;
      challengeName: string;
      session: ChallengeResult[];
      /** There is no such user, and the client is not to know. */
      userNotFound?: boolean;
      /** What the app sent along. */
      clientMetadata?: Attributes;
    },
    {
      publicChallengeParameters: Attributes;
      privateChallengeParameters: Attributes;
      challengeMetadata: string;
    }
  >;
  verifyAuthChallengeResponse: TriggerEnvelope<
    {
      userAttributes: Attributes;
      privateChallengeParameters: Attributes;
      challengeAnswer: string;
      /** There is no such user, and the client is not to know. */
      userNotFound?: boolean;
      /** What the app sent along. */
      clientMetadata?: Attributes;
    },
    { answerCorrect: boolean }
  >;
}

interface ClaimsOverride {
  /** Claims that the token gets; reserved ones stay. */
  claimsToAddOrOverride?: Record<string, unknown>;
  /** Claims that the token does not get; reserved ones stay. */
  claimsToSuppress?: string[];
}

/** The name of a trigger, as `defineAuth` spells it. */
export type TriggerName = keyof TriggerEvents;

/**
 * A trigger as a Lambda handler is written: it answers with the event, or by the callback.
 * An error that it throws reaches the client as Cognito's `UserLambdaValidationException`.
 */
export type Trigger<Name extends TriggerName> = (
  event: TriggerEvents[Name],
  context: object,
  callback: (error?: Error | string | null, event?: unknown) => void,
) => unknown;

/** The functions that Cognito would call. */
export type Triggers = { readonly [Name in TriggerName]?: Trigger<Name> | undefined };
