import { assertEvent, assign, fromPromise, setup } from 'xstate';
import { patience } from '../authenticator/patience.ts';
import { SLOW_AFTER } from '../authenticator/slow-after.ts';
import { AuthError, type AuthErrorCode } from '../errors/auth-error.ts';
import type { CodeDelivery } from '../ports/auth.ts';
import type { Secret } from '../secret.ts';

/** A code, alone or with the new password that it entitles to. */
export type CodeSubmit =
  | { readonly type: 'code.submit'; readonly code: Secret; readonly rememberDevice?: boolean | undefined }
  | { readonly type: 'reset.submit'; readonly code: Secret; readonly newPassword: Secret };

/** What a person does where a code is asked for. */
export type ChallengeEvent = CodeSubmit | { readonly type: 'code.resend' } | { readonly type: 'flow.back' };

/** What a challenge begins with: where the code went, and how it is answered and sent again. */
export interface ChallengeInput<Step> {
  readonly delivery: CodeDelivery | null;
  readonly answer: (submit: CodeSubmit, signal: AbortSignal) => Promise<Step>;
  /** Sends a new code. `null` where the backend cannot, as for an authenticator app. */
  readonly resend: ((signal: AbortSignal) => Promise<CodeDelivery>) | null;
  /** Send a code on arrival. @default false, one is on its way */
  readonly sendCode?: boolean;
}

/** How a challenge ended: answered, left, or lost. */
export type ChallengeOutput<Step> =
  | { readonly type: 'answered'; readonly step: Step }
  | { readonly type: 'back' }
  | { readonly type: 'lost'; readonly error: AuthError };

export interface ChallengeContext<Step> extends ChallengeInput<Step> {
  readonly error: AuthError | null;
  /** When a new code may be asked for, in epoch milliseconds. */
  readonly resendAt: number;
  readonly output: ChallengeOutput<Step>;
}

/** How long after a code, in milliseconds, the next may be asked for, and how long when the backend finds it too often. */
const RESEND_AFTER = 30_000;
const RESEND_AFTER_THROTTLED = 120_000;

const isLost = (code: AuthErrorCode) => code === 'session_expired' || code === 'unknown_step';
const isThrottled = (code: AuthErrorCode) => code === 'throttled' || code === 'attempts_exceeded';

/** Asks for a code, whatever it travelled by, sends it again, and says what came of it. */
export const challengeMachine = <Step>() => setup({
  types: {
    context: {} as ChallengeContext<Step>,
    events: {} as ChallengeEvent,
    input: {} as ChallengeInput<Step>,
    output: {} as ChallengeOutput<Step>,
    tags: {} as 'busy' | 'slow' | 'resending',
  },
  actors: {
    answer: fromPromise<Step, { answer: ChallengeInput<Step>['answer']; submit: CodeSubmit }>(
      ({ input, signal }) => input.answer(input.submit, signal),
    ),
    resend: fromPromise<CodeDelivery | null, { resend: ChallengeInput<Step>['resend'] }>(
      async ({ input, signal }) => (input.resend ? input.resend(signal) : null),
    ),
  },
  actions: {
    fail: assign({ error: (_, params: { error: unknown }) => AuthError.from(params.error) }),
    clearError: assign({ error: null }),
    noteDelivery: assign({
      delivery: ({ context }, params: { delivery: CodeDelivery | null }) => params.delivery ?? context.delivery,
      resendAt: () => Date.now() + RESEND_AFTER,
    }),
    openResend: assign({ resendAt: () => Date.now() }),
    holdResend: assign({ resendAt: () => Date.now() + RESEND_AFTER_THROTTLED }),
    conclude: assign({ output: (_, params: { output: ChallengeOutput<Step> }) => params.output }),
  },
  guards: {
    // By the clock, not by a timer: a device that slept may ask as soon as it is awake.
    mayResend: ({ context }) => context.resend !== null && Date.now() >= context.resendAt,
    sendsFirst: ({ context }) => context.sendCode === true,
    failedWith: (_, params: { error: unknown; codes: (code: AuthErrorCode) => boolean }) =>
      params.codes(AuthError.from(params.error).code),
  },
  delays: { slowAfter: SLOW_AFTER },
}).createMachine({
  id: 'challenge',
  context: ({ input }) => ({ ...input, error: null, resendAt: Date.now() + RESEND_AFTER, output: { type: 'back' } }),
  initial: 'arriving',
  output: ({ context }) => context.output,
  on: { 'flow.back': '.left' },
  states: {
    arriving: { always: [{ guard: 'sendsFirst', target: 'resending' }, 'ready'] },
    ready: {
      on: {
        'code.submit': 'answering',
        'reset.submit': 'answering',
        'code.resend': { guard: 'mayResend', target: 'resending' },
      },
    },
    answering: {
      ...patience,
      tags: 'busy',
      entry: 'clearError',
      invoke: {
        id: 'answer',
        src: 'answer',
        input: ({ context, event }) => {
          assertEvent(event, ['code.submit', 'reset.submit']);
          return { answer: context.answer, submit: event };
        },
        onDone: {
          target: 'left',
          actions: { type: 'conclude', params: ({ event }) => ({ output: { type: 'answered', step: event.output } }) },
        },
        onError: [
          {
            guard: {
              type: 'failedWith',
              params: ({ event }) => ({ error: event.error, codes: isLost }),
            },
            target: 'left',
            actions: {
              type: 'conclude',
              params: ({ event }) => ({ output: { type: 'lost', error: AuthError.from(event.error) } }),
            },
          },
          {
            guard: {
              type: 'failedWith',
              params: ({ event }) => ({ error: event.error, codes: (code) => code === 'code_expired' }),
            },
            target: 'ready',
            actions: [{ type: 'fail', params: ({ event }) => ({ error: event.error }) }, 'openResend'],
          },
          { target: 'ready', actions: { type: 'fail', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
    },
    resending: {
      ...patience,
      tags: ['busy', 'resending'],
      entry: 'clearError',
      invoke: {
        id: 'resend',
        src: 'resend',
        input: ({ context }) => ({ resend: context.resend }),
        onDone: {
          target: 'ready',
          actions: { type: 'noteDelivery', params: ({ event }) => ({ delivery: event.output }) },
        },
        onError: [
          {
            guard: { type: 'failedWith', params: ({ event }) => ({ error: event.error, codes: isThrottled }) },
            target: 'ready',
            actions: [{ type: 'fail', params: ({ event }) => ({ error: event.error }) }, 'holdResend'],
          },
          {
            target: 'ready',
            actions: [{ type: 'fail', params: ({ event }) => ({ error: event.error }) }, 'openResend'],
          },
        ],
      },
    },
    left: { type: 'final' },
  },
});
