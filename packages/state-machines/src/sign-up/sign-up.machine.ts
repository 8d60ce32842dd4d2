import { assertEvent, assign, fromPromise, setup } from 'xstate';
import type { Entrance, FlowInput, FlowOutput, SessionSignedIn } from '../authenticator/flow.ts';
import { handOver } from '../authenticator/hand-over.ts';
import { patience } from '../authenticator/patience.ts';
import { SLOW_AFTER } from '../authenticator/slow-after.ts';
import type { Notice, Screen } from '../authenticator/screen.ts';
import { challengeMachine, type ChallengeInput, type ChallengeOutput } from '../challenge/challenge.machine.ts';
import { AuthError } from '../errors/auth-error.ts';
import type { AuthPort, CodeDelivery, SignInStep, SignUpRequest, SignUpStep } from '../ports/auth.ts';

/** What a person does while they make an account. */
export type SignUpEvent =
  | ({ readonly type: 'sign-up.submit' } & SignUpRequest)
  | { readonly type: 'flow.back' }
  | SessionSignedIn;

export interface SignUpContext {
  readonly port: AuthPort;
  readonly at: Entrance;
  readonly username: string;
  /** What was given with the sign-up, for the way back to it. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly delivery: CodeDelivery | null;
  readonly sendCode: boolean;
  readonly error: AuthError | null;
  readonly output: FlowOutput;
}

type Outcome = ChallengeOutput<SignUpStep>;

/** The challenge for the code that confirms a sign-up. */
const confirmation = ({ port, username, delivery, sendCode }: SignUpContext): ChallengeInput<SignUpStep> => ({
  delivery,
  sendCode,
  answer: ({ code }, signal) => port.confirmSignUp({ username, code }, signal),
  resend: (signal) => port.resendSignUpCode({ username }, signal),
});

const base = setup({
  types: {
    context: {} as SignUpContext,
    events: {} as SignUpEvent,
    input: {} as FlowInput,
    output: {} as FlowOutput,
    tags: {} as 'busy' | 'slow',
    meta: {} as { screen: Screen },
    children: {} as { challenge: 'challenge' },
  },
  actors: {
    signUp: fromPromise<SignUpStep, { port: AuthPort; request: SignUpRequest }>(({ input, signal }) =>
      input.port.signUp(input.request, signal)),
    autoSignIn: fromPromise<SignInStep, { port: AuthPort }>(({ input, signal }) => input.port.autoSignIn(signal)),
    challenge: challengeMachine<SignUpStep>(),
  },
  actions: {
    begin: assign((_, { username, attributes }: SignUpRequest) => ({ username, attributes })),
    follow: assign((_, { step }: { step: SignUpStep | null }) => ({
      delivery: (step?.kind === 'confirmSignUp' && step.delivery) || null,
      sendCode: false,
      error: null,
    })),
    fail: assign({ error: (_, params: { error: unknown }) => AuthError.from(params.error) }),
    clearError: assign({ error: null }),
    toSignIn: assign({
      output: ({ context }, params: { notice?: Notice; step?: SignInStep; error?: AuthError | null }) =>
        handOver('sign-in', { username: context.username, ...params }),
    }),
    enterApp: assign({ output: (_, params: { by: 'sign-up' | 'elsewhere' }) => ({ to: 'app' as const, by: params.by }) }),
  },
  guards: {
    stepIs: (_, params: { step: SignUpStep | null; kind: SignUpStep['kind'] }) => params.step?.kind === params.kind,
    isDone: (_, params: { step: SignInStep }) => params.step.kind === 'done',
    endedAs: (_, params: { output: Outcome; type: Outcome['type'] }) => params.output.type === params.type,
    cameToConfirm: ({ context }) => context.at === 'confirm-sign-up',
  },
  delays: { slowAfter: SLOW_AFTER },
});

/** Where each step of the server leads. Leaving one out does not compile. */
const targets = {
  done: '#sign-up.left',
  confirmSignUp: '#sign-up.confirming',
  autoSignIn: '#sign-up.signingIn',
} as const satisfies Record<SignUpStep['kind'], `#sign-up.${string}`>;

const kinds = Object.keys(targets) as SignUpStep['kind'][];

/** The table above as guarded transitions. What is done here goes on at the sign-in, with the news. */
const route = <Args>(notice: Notice, stepOf: (args: Args) => SignUpStep | null) =>
  kinds.map((kind) => ({
    guard: { type: 'stepIs' as const, params: (args: Args) => ({ step: stepOf(args), kind }) },
    target: targets[kind],
    reenter: true,
    actions: [
      { type: 'follow' as const, params: (args: Args) => ({ step: stepOf(args) }) },
      { type: 'toSignIn' as const, params: { notice } },
    ],
  }));

const toSignIn = { target: '#sign-up.left', actions: { type: 'toSignIn' as const, params: {} } };

/** The flow to an account: its details, the code, and the first sign-in. */
export const signUpMachine = base.createMachine({
  id: 'sign-up',
  context: ({ input: { port, carry, at } }) => ({
    port,
    at,
    username: carry.username,
    attributes: {},
    delivery: carry.delivery,
    sendCode: carry.sendCode,
    error: carry.error,
    output: { to: 'app', by: 'sign-up' },
  }),
  initial: 'arriving',
  output: ({ context }) => context.output,
  states: {
    arriving: { always: [{ guard: 'cameToConfirm', target: 'confirming' }, 'details'] },
    details: {
      meta: { screen: 'sign-up' },
      initial: 'editing',
      on: { 'flow.back': toSignIn },
      states: {
        editing: {
          on: {
            'sign-up.submit': { target: 'submitting', actions: { type: 'begin', params: ({ event }) => event } },
            'session.signedIn': {
              target: '#sign-up.left',
              actions: { type: 'enterApp', params: { by: 'elsewhere' } },
            },
          },
        },
        submitting: {
          ...patience,
          tags: 'busy',
          entry: 'clearError',
          invoke: {
            id: 'signUp',
            src: 'signUp',
            input: ({ context, event }) => {
              assertEvent(event, 'sign-up.submit');
              const { username, password, attributes, preferredFactor } = event;
              return { port: context.port, request: { username, password, attributes, preferredFactor } };
            },
            onDone: route('account-created', ({ event }) => event.output),
            onError: { target: 'editing', actions: { type: 'fail', params: ({ event }) => ({ error: event.error }) } },
          },
        },
      },
    },
    confirming: {
      meta: { screen: 'confirm-sign-up' },
      invoke: {
        id: 'challenge',
        src: 'challenge',
        input: ({ context }) => confirmation(context),
        onDone: [
          {
            guard: { type: 'endedAs', params: ({ event }) => ({ output: event.output, type: 'lost' }) },
            target: 'left',
            actions: {
              type: 'toSignIn',
              params: ({ event }) => ({ error: event.output.type === 'lost' ? event.output.error : null }),
            },
          },
          {
            guard: { type: 'endedAs', params: ({ event }) => ({ output: event.output, type: 'back' }) },
            target: 'goingBack',
          },
          ...route('account-confirmed', ({ event }: { readonly event: { readonly output: Outcome } }) =>
            (event.output.type === 'answered' ? event.output.step : null)),
        ],
        onError: {
          target: 'left',
          actions: { type: 'toSignIn', params: ({ event }) => ({ error: AuthError.from(event.error) }) },
        },
      },
    },
    goingBack: { always: [{ guard: 'cameToConfirm', ...toSignIn }, 'details'] },
    signingIn: {
      ...patience,
      tags: 'busy',
      on: { 'flow.back': { target: 'left', actions: { type: 'toSignIn', params: { notice: 'account-confirmed' } } } },
      invoke: {
        id: 'autoSignIn',
        src: 'autoSignIn',
        input: ({ context }) => ({ port: context.port }),
        onDone: [
          {
            guard: { type: 'isDone', params: ({ event }) => ({ step: event.output }) },
            target: 'left',
            actions: { type: 'enterApp', params: { by: 'sign-up' } },
          },
          { target: 'left', actions: { type: 'toSignIn', params: ({ event }) => ({ step: event.output }) } },
        ],
        onError: { target: 'left', actions: { type: 'toSignIn', params: { notice: 'account-confirmed' } } },
      },
    },
    left: { type: 'final' },
  },
});
