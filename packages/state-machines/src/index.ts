export { authenticatorMachine } from './authenticator/authenticator.machine.ts';
export type {
  AuthenticatorContext, AuthenticatorEmitted, AuthenticatorEvent, AuthenticatorInput, Prompts,
} from './authenticator/authenticator.protocol.ts';
export {
  type AuthenticatorActor, type AuthenticatorSnapshot, type FlowActor, type FlowSnapshot, selectFlow, selectFlowActor,
  selectScreen, selectStatus, selectUser,
} from './authenticator/authenticator.selectors.ts';
export type { AuthenticatorState } from './authenticator/authenticator-state.ts';
export { type AuthenticatorStore, createAuthenticatorStore, type ScreenEvent } from './authenticator/authenticator-store.ts';
export { createEarlyStore, type EarlyStore } from './authenticator/early-store.ts';
export type { Carry, Entrance, FlowInput, FlowOutput } from './authenticator/flow.ts';
export type { AuthStatus, Flow, Notice, Screen, StartScreen } from './authenticator/screen.ts';
export { challengeMachine, type ChallengeEvent, type ChallengeInput, type ChallengeOutput } from './challenge/challenge.machine.ts';
export { AuthError, type AuthErrorCode, type AuthErrorDetails } from './errors/auth-error.ts';
export { ReverificationRequired } from './errors/reverification-required.ts';
export type * from './ports/auth.ts';
export { prefetch } from './prefetch.ts';
export { provingPort } from './reauthenticate/proving-port.ts';
export { type Asking, reauthenticate } from './reauthenticate/reauthenticate.ts';
export { isStale, type ReverificationOptions, reverified } from './reauthenticate/reverification.ts';
export { type PasskeyPromptEvent, passkeyPromptMachine } from './passkey-prompt/passkey-prompt.machine.ts';
export { type RecoverEvent, recoverMachine } from './recover/recover.machine.ts';
export { Secret } from './secret.ts';
export { type SignInEvent, signInMachine } from './sign-in/sign-in.machine.ts';
export { standBy } from './stand-by.ts';
export { inTurn, type Turns } from './turns.ts';
export { type SignUpEvent, signUpMachine } from './sign-up/sign-up.machine.ts';
export { type Contact, type VerifyContactEvent, verifyContactMachine } from './verify-contact/verify-contact.machine.ts';
export {
  createDataClient, type DataClient, type DataClientInput, type ListRequested,
} from './data/data-client.ts';
export { equal, stable } from './data/equal.ts';
export { createLate, type Late } from './data/late.ts';
export { keyFields, keyOf } from './data/row-key.ts';
export { createInfiniteView, type InfiniteArguments, type InfiniteSnapshot, type InfiniteView } from './data/views/infinite-view.ts';
export type { ConnectionSnapshot, Readable } from './data/views/line.ts';
export type { ListSnapshot } from './data/views/list-view.ts';
export type { Sort } from './data/order.ts';
export { chooseIndex } from './data/read-list.ts';
export { type RowMark, rowMark } from './data/row-mark.ts';
export type { LiveStatus, View } from './data/views/reading.ts';
export type { RowSnapshot } from './data/views/row-view.ts';
export type { Write, WriteOptions, WriteStatus } from './data/writes/write.ts';
export type { QueueSnapshot } from './data/writes/write-queue.protocol.ts';
export { DataError, type DataErrorCode, type DataErrorDetails } from './errors/data-error.ts';
export type * from './ports/data.ts';
export type * from './ports/models.ts';
export type { OutboxPort, StoredWrite } from './ports/outbox.ts';
export type { PageEvent, PagePort } from './ports/page.ts';
