import { assign, fromPromise, setup } from 'xstate';
import type { Entrance, FlowInput, FlowOutput, SessionSignedIn } from '../authenticator/flow.ts';
import { handOver } from '../authenticator/hand-over.ts';
import { patience } from '../authenticator/patience.ts';
import { SLOW_AFTER } from '../authenticator/slow-after.ts';
import type { Notice, Screen } from '../authenticator/screen.ts';
import { challengeMachine, type ChallengeInput, type ChallengeOutput } from '../challenge/challenge.machine.ts';
import { AuthError } from '../errors/auth-error.ts';
import type { AuthPort, CodeDelivery, ResetStep } from '../ports/auth.ts';

/** What a person does on the way to a new password. */
export type RecoverEvent =
  | { readonly type: 'reset.request'; readonly username: string }
  | { readonly type: 'flow.back' }
  | SessionSignedIn;

export interface RecoverContext {
  readonly port: AuthPort;
  readonly at: Entrance;
  readonly sendCode: boolean;
  readonly username: string;
  readonly delivery: CodeDelivery | null;
  readonly error: AuthError | null;
  readonly output: FlowOutput;
}

type Outcome = ChallengeOutput<void>;

/** The challenge for the code that entitles to a new password. */
const confirmation = ({ port, username, delivery }: RecoverContext): ChallengeInput<void> => ({
  delivery,
  answer: async (submit, signal) => {
    if (submit.type !== 'reset.submit') throw new AuthError('invalid_input', { field: 'new_password' });
    await port.confirmReset({ username, code: submit.code, newPassword: submit.newPassword }, signal);
  },
  resend: async (signal) => {
    const step = await port.requestReset({ username }, signal);
    if (step.kind !== 'confirmReset') throw new AuthError('unknown_step', { step: step.kind });
    return step.delivery;
  },
});

/** The flow to a new password: whose it is, and the code. */
export const recoverMachine = setup({
  types: {
    context: {} as RecoverContext,
    events: {} as RecoverEvent,
    input: {} as FlowInput,
    output: {} as FlowOutput,
    tags: {} as 'busy' | 'slow',
    meta: {} as { screen: Screen },
    children: {} as { challenge: 'challenge' },
  },
  actors: {
    requestReset: fromPromise<ResetStep, { port: AuthPort; username: string }>(({ input, signal }) =>
      input.port.requestReset({ username: input.username }, signal)),
    challenge: challengeMachine<void>(),
  },
  actions: {
    begin: assign({ username: (_, params: { username: string }) => params.username }),
    noteDelivery: assign({
      delivery: (_, { step }: { step: ResetStep }) => (step.kind === 'confirmReset' ? step.delivery : null),
    }),
    fail: assign({ error: (_, params: { error: unknown }) => AuthError.from(params.error) }),
    clearError: assign({ error: null }),
    toSignIn: assign({
      output: ({ context }, params: { notice: Notice | null }) =>
        handOver('sign-in', { username: context.username, notice: params.notice }),
    }),
    followElsewhere: assign({ output: { to: 'app', by: 'elsewhere' } }),
  },
  guards: {
    cameForCode: ({ context }) => context.at === 'confirm-reset' && context.sendCode,
    cameWithCode: ({ context }) => context.at === 'confirm-reset',
    isDone: (_, params: { step: ResetStep }) => params.step.kind === 'done',
    endedAs: (_, params: { output: Outcome; type: Outcome['type'] }) => params.output.type === params.type,
  },
  delays: { slowAfter: SLOW_AFTER },
}).createMachine({
  id: 'recover',
  context: ({ input: { port, carry, at } }) => ({
    port,
    at,
    sendCode: carry.sendCode,
    username: carry.username,
    delivery: carry.delivery,
    error: carry.error,
    output: handOver('sign-in', {}),
  }),
  initial: 'arriving',
  output: ({ context }) => context.output,
  states: {
    arriving: {
      always: [
        { guard: 'cameForCode', target: 'request.submitting' },
        { guard: 'cameWithCode', target: 'confirming' },
        'request',
      ],
    },
    request: {
      meta: { screen: 'forgot-password' },
      initial: 'editing',
      on: { 'flow.back': { target: 'left', actions: { type: 'toSignIn', params: { notice: null } } } },
      states: {
        editing: {
          on: {
            'reset.request': { target: 'submitting', actions: { type: 'begin', params: ({ event }) => event } },
            'session.signedIn': { target: '#recover.left', actions: 'followElsewhere' },
          },
        },
        submitting: {
          ...patience,
          tags: 'busy',
          entry: 'clearError',
          invoke: {
            id: 'requestReset',
            src: 'requestReset',
            input: ({ context }) => ({ port: context.port, username: context.username }),
            onDone: [
              {
                guard: { type: 'isDone', params: ({ event }) => ({ step: event.output }) },
                target: '#recover.left',
                actions: { type: 'toSignIn', params: { notice: 'password-changed' } },
              },
              {
                target: '#recover.confirming',
                actions: { type: 'noteDelivery', params: ({ event }) => ({ step: event.output }) },
              },
            ],
            onError: { target: 'editing', actions: { type: 'fail', params: ({ event }) => ({ error: event.error }) } },
          },
        },
      },
    },
    confirming: {
      meta: { screen: 'confirm-reset' },
      invoke: {
        id: 'challenge',
        src: 'challenge',
        input: ({ context }) => confirmation(context),
        onDone: [
          {
            guard: { type: 'endedAs', params: ({ event }) => ({ output: event.output, type: 'answered' }) },
            target: 'left',
            actions: { type: 'toSignIn', params: { notice: 'password-changed' } },
          },
          {
            guard: { type: 'endedAs', params: ({ event }) => ({ output: event.output, type: 'lost' }) },
            target: 'request',
            actions: {
              type: 'fail',
              params: ({ event }) => ({ error: event.output.type === 'lost' ? event.output.error : null }),
            },
          },
          { target: 'request' },
        ],
        onError: { target: 'request', actions: { type: 'fail', params: ({ event }) => ({ error: event.error }) } },
      },
    },
    left: { type: 'final' },
  },
});
