import { assign, fromPromise, setup } from 'xstate';
import type { Leaving } from '../authenticator/flow.ts';
import { check, LEAVE_AFTER } from '../authenticator/patience.ts';
import { SLOW_AFTER } from '../authenticator/slow-after.ts';
import type { Screen } from '../authenticator/screen.ts';
import { AuthError } from '../errors/auth-error.ts';
import type { AuthPort, Passkey } from '../ports/auth.ts';

/** What a person answers to the offer of a passkey. */
export type PasskeyPromptEvent = { readonly type: 'passkey.create' } | { readonly type: 'prompt.skip' } | Leaving;

export interface PasskeyPromptContext {
  readonly port: AuthPort;
  readonly error: AuthError | null;
}

/** Offers a passkey to a person who has none, and takes no for an answer. */
export const passkeyPromptMachine = setup({
  types: {
    context: {} as PasskeyPromptContext,
    events: {} as PasskeyPromptEvent,
    input: {} as { readonly port: AuthPort },
    tags: {} as 'busy' | 'slow',
    meta: {} as { screen: Screen },
  },
  actors: {
    passkeys: fromPromise<readonly Passkey[], { port: AuthPort }>(({ input, signal }) => input.port.passkeys(signal)),
    createPasskey: fromPromise<void, { port: AuthPort }>(({ input, signal }) => input.port.createPasskey(signal)),
  },
  actions: {
    fail: assign({ error: (_, params: { error: unknown }) => AuthError.from(params.error) }),
    clearError: assign({ error: null }),
  },
  guards: { hasNone: (_, params: { passkeys: readonly Passkey[] }) => params.passkeys.length === 0 },
  delays: { slowAfter: SLOW_AFTER, leaveAfter: LEAVE_AFTER },
}).createMachine({
  id: 'passkey-prompt',
  context: ({ input }) => ({ port: input.port, error: null }),
  initial: 'checking',
  on: { 'prompt.skip': '.left' },
  states: {
    checking: {
      ...check,
      invoke: {
        id: 'passkeys',
        src: 'passkeys',
        input: ({ context }) => ({ port: context.port }),
        onDone: [
          { guard: { type: 'hasNone', params: ({ event }) => ({ passkeys: event.output }) }, target: 'offering' },
          { target: 'left' },
        ],
        // Nobody is kept out because it could not be found out whether to ask.
        onError: 'left',
      },
    },
    offering: {
      meta: { screen: 'passkey-prompt' },
      initial: 'editing',
      states: {
        editing: { on: { 'passkey.create': 'submitting' } },
        // Without `slow`: the wait is for the person, before the browser's own dialog.
        submitting: {
          tags: 'busy',
          entry: 'clearError',
          invoke: {
            id: 'createPasskey',
            src: 'createPasskey',
            input: ({ context }) => ({ port: context.port }),
            onDone: '#passkey-prompt.left',
            onError: { target: 'editing', actions: { type: 'fail', params: ({ event }) => ({ error: event.error }) } },
          },
        },
      },
    },
    hurried: { type: 'final' },
    left: { type: 'final' },
  },
});
