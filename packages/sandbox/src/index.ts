export { createSandbox } from './create-sandbox.ts';
export type { Admin, InPool, NewUser, OfUser, UserRecord, UserStatus } from './admin/admin.ts';
export type { ApiSettings } from './appsync/graphql-api.ts';
export type { Row } from './appsync/rows/row.ts';
export type { SandboxApi } from './appsync/sandbox-api.ts';
export type { SeedReport, SeedRow, SeedRows } from './appsync/seed-rows.ts';
export type { Clock } from './clock.ts';
export type { CallEffect, EventEffect, Fault, FaultEffect, Faults, TransferEffect } from './faults/fault.ts';
export type { Route, SandboxReply, SandboxRequest } from './http/route.ts';
export type { Mailbox, Message, MessageFilter, MessagePurpose } from './mailbox/message.ts';
export { poolIds, type PoolIds } from './pool-ids.ts';
export {
  poolSettings,
  type AttributeSettings,
  type ClientAuthFlow,
  type ContactAttribute,
  type DeviceSettings,
  type FirstFactor,
  type InvitationSettings,
  type LifetimeSettings,
  type LimitSettings,
  type MfaMethod,
  type MfaSettings,
  type OAuthProvider,
  type OAuthSettings,
  type PasswordPolicySettings,
  type PoolSettings,
  type PoolSettingsInput,
  type VerificationSettings,
  type WebAuthnSettings,
} from './pool-settings.ts';
export type { RequestEntry, RequestLog } from './requests/request-entry.ts';
export type { BucketSettings } from './s3/bucket-settings.ts';
export type { BucketObject, BucketUpload, SandboxBucket } from './s3/sandbox-bucket.ts';
export { bucketOutputs } from './outputs/bucket-outputs.ts';
export type { Sandbox, SandboxHttps, SandboxOptions, SandboxPool } from './sandbox.ts';
export type { ChallengeResult, Trigger, TriggerEnvelope, TriggerEvents, TriggerName, Triggers } from './triggers.ts';
export { loadAmplify } from './amplify/load-amplify.ts';
export { DefinitionError } from './amplify/definition-error.ts';
export type { AmplifyDefinition, AuthDefinition, DefinitionWarning } from './amplify/definition.ts';
export { amplifyOutputs, type AmplifyOutputs } from './outputs/amplify-outputs.ts';
export { poolOutputs } from './outputs/pool-outputs.ts';
export type { Seed } from './cli/seed.ts';
