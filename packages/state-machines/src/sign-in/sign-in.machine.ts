import { assertEvent, assign, fromCallback, fromPromise, setup } from 'xstate';
import type { FlowInput, FlowOutput, SessionSignedIn } from '../authenticator/flow.ts';
import { handOver } from '../authenticator/hand-over.ts';
import { patience } from '../authenticator/patience.ts';
import { SLOW_AFTER } from '../authenticator/slow-after.ts';
import type { Notice, Screen } from '../authenticator/screen.ts';
import { challengeMachine, type ChallengeOutput } from '../challenge/challenge.machine.ts';
import { AuthError, type AuthErrorCode } from '../errors/auth-error.ts';
import type { AnswerRequest, AuthPort, PickedPasskey, SignInRequest, SignInStep } from '../ports/auth.ts';
import { signInChallenge } from './sign-in-challenge.ts';

/** What a person does while they sign in. */
export type SignInEvent =
  | ({ readonly type: 'credentials.submit' } & SignInRequest)
  /** A new password with its attributes, an email address, an authenticator's first code, or the name of a choice. */
  | ({ readonly type: 'answer.submit' } & AnswerRequest)
  | { readonly type: 'flow.back' }
  | SessionSignedIn;

type Outcome = ChallengeOutput<SignInStep>;

export interface SignInContext {
  readonly port: AuthPort;
  readonly username: string;
  /** How this sign-in began, as long as no password was part of it: it can then be begun again for a new code. */
  readonly passwordless: SignInRequest | null;
  readonly step: SignInStep | null;
  /** A wrong password has ended the sign-in at the server: the next one begins it again. */
  readonly isOver: boolean;
  readonly error: AuthError | null;
  readonly notice: Notice | null;
  readonly output: FlowOutput;
}

const base = setup({
  types: {
    context: {} as SignInContext,
    events: {} as SignInEvent,
    input: {} as FlowInput,
    output: {} as FlowOutput,
    tags: {} as 'busy' | 'slow',
    meta: {} as { screen: Screen },
    children: {} as { challenge: 'challenge' },
  },
  actors: {
    signIn: fromPromise<SignInStep, { port: AuthPort; request: SignInRequest }>(({ input, signal }) =>
      input.port.signIn(input.request, signal)),
    answer: fromPromise<SignInStep, { port: AuthPort; request: AnswerRequest; again: SignInRequest | null }>(({ input, signal }) =>
      (input.again ? input.port.signIn(input.again, signal) : input.port.answer(input.request, signal))),
    pickPasskey: fromCallback<SignInEvent, { port: AuthPort }>(({ input: { port }, sendBack }) => {
      const stay = new AbortController();
      const submit = (picked: PickedPasskey) => sendBack({ type: 'credentials.submit', ...picked });
      const pick = async () => port.capabilities.passkeyAutofill && port.pickPasskey?.(stay.signal);
      // Nobody asked for the list: why it is not there, or was left, is no news.
      void pick().then((picked) => picked && submit(picked), () => {});
      return () => stay.abort();
    }),
    challenge: challengeMachine<SignInStep>(),
  },
  actions: {
    begin: assign((_, { password, passkey, ...request }: SignInRequest) => ({
      username: request.username,
      passwordless: password || passkey ? null : request,
      notice: null,
    })),
    follow: assign({ step: (_, params: { step: SignInStep | null }) => params.step, error: null, isOver: false }),
    fail: assign({ error: (_, params: { error: unknown }) => AuthError.from(params.error) }),
    clearError: assign({ error: null }),
    spendPassword: assign({ passwordless: null }),
    startOver: assign({ step: null, error: null, passwordless: null, isOver: false }),
    end: assign({ isOver: true }),
    followElsewhere: assign({ output: { to: 'app', by: 'elsewhere' } }),
    handOver: assign({ output: (_, params: { output: FlowOutput }) => params.output }),
  },
  guards: {
    stepIs: (_, params: { step: SignInStep | null; kind: SignInStep['kind'] }) => params.step?.kind === params.kind,
    failedWith: (_, params: { error: unknown; code: AuthErrorCode }) => AuthError.from(params.error).code === params.code,
    endedAs: (_, params: { output: Outcome; type: Outcome['type'] }) => params.output.type === params.type,
  },
  delays: { slowAfter: SLOW_AFTER },
});

/** Where each step of the server leads. Leaving one out does not compile. */
const targets = {
  done: '#sign-in.signedIn',
  code: '#sign-in.code',
  newPassword: '#sign-in.newPassword',
  totpSetup: '#sign-in.totpSetup',
  emailSetup: '#sign-in.emailSetup',
  chooseMfa: '#sign-in.chooseMfa',
  chooseFactor: '#sign-in.chooseFactor',
  password: '#sign-in.password',
  resetPassword: '#sign-in.mustReset',
  confirmSignUp: '#sign-in.mustConfirm',
  custom: '#sign-in.custom',
} as const satisfies Record<SignInStep['kind'], `#sign-in.${string}`>;

const kinds = Object.keys(targets) as SignInStep['kind'][];

/** The table above as guarded transitions. */
const route = <Args>(stepOf: (args: Args) => SignInStep | null) =>
  kinds.map((kind) => ({
    guard: { type: 'stepIs' as const, params: (args: Args) => ({ step: stepOf(args), kind }) },
    target: targets[kind],
    reenter: true,
    actions: { type: 'follow' as const, params: (args: Args) => ({ step: stepOf(args) }) },
  }));

const answered = route(({ event }: { readonly event: { readonly output: SignInStep } }) => event.output);

interface Failed { readonly event: { readonly error: unknown } }
interface Challenged { readonly event: { readonly output: Outcome } }

const requestOf = ({ username, password, flow, preferredFactor, passkey }: SignInRequest): SignInRequest => ({
  username, password, flow, preferredFactor, passkey,
});

const fail = { type: 'fail' as const, params: ({ event }: Failed) => ({ error: event.error }) };

const failedWith = (code: AuthErrorCode) => ({
  type: 'failedWith' as const,
  params: ({ event }: Failed) => ({ error: event.error, code }),
});

const lossOf = (output: Outcome) => (output.type === 'lost' ? output.error : null);

const failLost = { type: 'fail' as const, params: ({ event }: Challenged) => ({ error: lossOf(event.output) }) };

const begin = { type: 'begin' as const, params: ({ event }: { readonly event: SignInRequest }) => requestOf(event) };

const backToCredentials = { target: '#sign-in.credentials', actions: 'startOver' as const };

const refused = { guard: failedWith('wrong_credentials') };

/** Where a wrong answer leads that ends the sign-in at the server: a password is asked for again, else all is. */
const whenRefused = {
  password: { ...refused, target: 'editing', actions: [fail, 'end' as const] },
  custom: { ...refused, target: '#sign-in.credentials', actions: ['startOver' as const, fail] },
};

/** A password begins the sign-in again that a wrong one has ended. */
const again = ({ isOver, username }: SignInContext, { response }: AnswerRequest): SignInRequest | null =>
  (isOver ? { username, password: response, flow: 'USER_AUTH', preferredFactor: 'PASSWORD_SRP' } : null);

/** A screen that asks for one answer, and the call that takes it. */
const asks = (screen: Screen) => base.createStateConfig({
  meta: { screen },
  initial: 'editing',
  on: { 'flow.back': backToCredentials },
  states: {
    editing: { on: { 'answer.submit': 'submitting' } },
    submitting: {
      ...patience,
      tags: 'busy',
      entry: 'clearError',
      invoke: {
        id: 'answer',
        src: 'answer',
        input: ({ context, event }) => {
          assertEvent(event, 'answer.submit');
          return {
            port: context.port,
            request: { response: event.response, attributes: event.attributes },
            again: again(context, event),
          };
        },
        onDone: answered,
        onError: [
          { guard: failedWith('session_expired'), target: '#sign-in.credentials', actions: ['startOver', fail] },
          { guard: failedWith('unknown_step'), target: '#sign-in.unknownStep', actions: fail },
          ...(screen === 'password' || screen === 'custom' ? [whenRefused[screen]] : []),
          { target: 'editing', actions: fail },
        ],
      },
    },
  },
});

/** The flow of a sign-in, through every step that the server asks for. */
export const signInMachine = base.createMachine({
  id: 'sign-in',
  context: ({ input: { port, carry } }) => ({
    port,
    username: carry.username,
    passwordless: null,
    step: carry.step,
    isOver: false,
    error: carry.error,
    notice: carry.notice,
    output: { to: 'app', by: 'sign-in' },
  }),
  initial: 'arriving',
  output: ({ context }) => context.output,
  states: {
    arriving: {
      always: [
        ...route(({ context }: { readonly context: SignInContext }) => context.step),
        { target: 'credentials' },
      ],
    },
    credentials: {
      meta: { screen: 'sign-in' },
      initial: 'editing',
      states: {
        editing: {
          invoke: { id: 'pickPasskey', src: 'pickPasskey', input: ({ context }) => ({ port: context.port }) },
          on: {
            'credentials.submit': { target: 'submitting', actions: begin },
            'session.signedIn': { target: '#sign-in.signedIn', actions: 'followElsewhere' },
          },
        },
        submitting: {
          ...patience,
          tags: 'busy',
          entry: 'clearError',
          invoke: {
            id: 'signIn',
            src: 'signIn',
            input: ({ context, event }) => {
              assertEvent(event, 'credentials.submit');
              return { port: context.port, request: requestOf(event) };
            },
            onDone: answered,
            onError: [
              { guard: failedWith('already_signed_in'), target: '#sign-in.signedIn', actions: 'followElsewhere' },
              { guard: failedWith('user_not_confirmed'), target: '#sign-in.mustConfirm' },
              { guard: failedWith('password_reset_required'), target: '#sign-in.mustReset' },
              { guard: failedWith('unknown_step'), target: '#sign-in.unknownStep', actions: fail },
              { target: 'editing', actions: fail },
            ],
          },
        },
      },
    },
    code: {
      meta: { screen: 'code' },
      invoke: {
        id: 'challenge',
        src: 'challenge',
        input: ({ context }) => signInChallenge(context.port, context.step, context.passwordless),
        onDone: [
          { guard: { type: 'failedWith', params: ({ event }) => ({ error: lossOf(event.output), code: 'unknown_step' }) }, target: 'unknownStep', actions: failLost },
          { guard: { type: 'endedAs', params: ({ event }) => ({ output: event.output, type: 'lost' }) }, target: 'credentials', actions: ['startOver', failLost] },
          { guard: { type: 'endedAs', params: ({ event }) => ({ output: event.output, type: 'back' }) }, ...backToCredentials },
          ...route(({ event }: Challenged) => (event.output.type === 'answered' ? event.output.step : null)),
        ],
        onError: { ...backToCredentials, actions: ['startOver', fail] },
      },
    },
    password: { ...asks('password'), entry: 'spendPassword' },
    newPassword: asks('new-password'),
    totpSetup: asks('totp-setup'),
    emailSetup: asks('email-setup'),
    chooseMfa: asks('choose-mfa'),
    chooseFactor: asks('choose-factor'),
    custom: asks('custom'),
    unknownStep: { meta: { screen: 'unknown-step' }, on: { 'flow.back': backToCredentials } },
    mustReset: { type: 'final', entry: { type: 'handOver', params: ({ context }) => ({ output: handOver('confirm-reset', { username: context.username, sendCode: true }) }) } },
    mustConfirm: { type: 'final', entry: { type: 'handOver', params: ({ context }) => ({ output: handOver('confirm-sign-up', { username: context.username, sendCode: true }) }) } },
    signedIn: { type: 'final' },
  },
});
