import { assertEvent, assign, fromPromise, setup } from 'xstate';
import type { Leaving } from '../authenticator/flow.ts';
import { check, LEAVE_AFTER, patience } from '../authenticator/patience.ts';
import { SLOW_AFTER } from '../authenticator/slow-after.ts';
import type { Screen } from '../authenticator/screen.ts';
import { challengeMachine, type ChallengeInput, type ChallengeOutput } from '../challenge/challenge.machine.ts';
import { AuthError } from '../errors/auth-error.ts';
import type { AuthPort, CodeDelivery } from '../ports/auth.ts';

/** A contact to which an account can be recovered, in Cognito's words. */
export type Contact = 'email' | 'phone_number';

/** What a person does while they verify an email or a phone number. */
export type VerifyContactEvent =
  | { readonly type: 'contact.choose'; readonly contact: Contact }
  | { readonly type: 'prompt.skip' }
  | Leaving;

export interface VerifyContactContext {
  readonly port: AuthPort;
  /** The contacts that could be verified, with their addresses. */
  readonly contacts: Readonly<Partial<Record<Contact, string>>>;
  readonly contact: Contact;
  readonly delivery: CodeDelivery | null;
  readonly error: AuthError | null;
}

type Attributes = Readonly<Record<string, string>>;
type Outcome = ChallengeOutput<void>;

/** One verified contact is enough to recover an account; only where there is none is the person asked. */
const unverified = ({ email, email_verified, phone_number, phone_number_verified }: Attributes) => {
  if (email_verified === 'true' || phone_number_verified === 'true') return {};
  return { ...(email && { email }), ...(phone_number && { phone_number }) };
};

const confirmation = ({ port, contact, delivery }: VerifyContactContext): ChallengeInput<void> => ({
  delivery,
  answer: ({ code }, signal) => port.confirmAttribute({ attribute: contact, code }, signal),
  resend: (signal) => port.sendAttributeCode({ attribute: contact }, signal),
});

/** Asks a person who has just signed in to verify a contact, and takes no for an answer. */
export const verifyContactMachine = setup({
  types: {
    context: {} as VerifyContactContext,
    events: {} as VerifyContactEvent,
    input: {} as { readonly port: AuthPort },
    /** Whether nothing more is to be asked. */
    output: {} as boolean,
    tags: {} as 'busy' | 'slow',
    meta: {} as { screen: Screen },
    children: {} as { challenge: 'challenge' },
  },
  actors: {
    attributes: fromPromise<Attributes, { port: AuthPort }>(({ input, signal }) => input.port.attributes(signal)),
    sendCode: fromPromise<CodeDelivery, { port: AuthPort; contact: Contact }>(({ input, signal }) =>
      input.port.sendAttributeCode({ attribute: input.contact }, signal)),
    challenge: challengeMachine<void>(),
  },
  actions: {
    noteContacts: assign({ contacts: (_, params: { attributes: Attributes }) => unverified(params.attributes) }),
    choose: assign({ contact: (_, params: { contact: Contact }) => params.contact }),
    noteDelivery: assign({ delivery: (_, params: { delivery: CodeDelivery }) => params.delivery }),
    fail: assign({ error: (_, params: { error: unknown }) => AuthError.from(params.error) }),
    clearError: assign({ error: null }),
  },
  guards: {
    hasContacts: (_, params: { attributes: Attributes }) => Object.keys(unverified(params.attributes)).length > 0,
    endedAs: (_, params: { output: Outcome; type: Outcome['type'] }) => params.output.type === params.type,
  },
  delays: { slowAfter: SLOW_AFTER, leaveAfter: LEAVE_AFTER },
}).createMachine({
  id: 'verify-contact',
  context: ({ input }) => ({ port: input.port, contacts: {}, contact: 'email', delivery: null, error: null }),
  initial: 'checking',
  output: ({ event }) => event.output === true,
  on: { 'prompt.skip': '.left' },
  states: {
    checking: {
      ...check,
      invoke: {
        id: 'attributes',
        src: 'attributes',
        input: ({ context }) => ({ port: context.port }),
        onDone: [
          {
            guard: { type: 'hasContacts', params: ({ event }) => ({ attributes: event.output }) },
            target: 'choosing',
            actions: { type: 'noteContacts', params: ({ event }) => ({ attributes: event.output }) },
          },
          { target: 'left' },
        ],
        // Nobody is kept out because it could not be found out whether to ask.
        onError: 'left',
      },
    },
    choosing: {
      meta: { screen: 'verify-contact' },
      initial: 'editing',
      states: {
        editing: {
          on: { 'contact.choose': { target: 'submitting', actions: { type: 'choose', params: ({ event }) => event } } },
        },
        submitting: {
          ...patience,
          tags: 'busy',
          entry: 'clearError',
          invoke: {
            id: 'sendCode',
            src: 'sendCode',
            input: ({ context, event }) => {
              assertEvent(event, 'contact.choose');
              return { port: context.port, contact: event.contact };
            },
            onDone: {
              target: '#verify-contact.confirming',
              actions: { type: 'noteDelivery', params: ({ event }) => ({ delivery: event.output }) },
            },
            onError: { target: 'editing', actions: { type: 'fail', params: ({ event }) => ({ error: event.error }) } },
          },
        },
      },
    },
    confirming: {
      meta: { screen: 'confirm-contact' },
      invoke: {
        id: 'challenge',
        src: 'challenge',
        input: ({ context }) => confirmation(context),
        onDone: [
          { guard: { type: 'endedAs', params: ({ event }) => ({ output: event.output, type: 'answered' }) }, target: 'left' },
          {
            guard: { type: 'endedAs', params: ({ event }) => ({ output: event.output, type: 'lost' }) },
            target: 'choosing',
            actions: {
              type: 'fail',
              params: ({ event }) => ({ error: event.output.type === 'lost' ? event.output.error : null }),
            },
          },
          { target: 'choosing' },
        ],
        onError: { target: 'choosing', actions: { type: 'fail', params: ({ event }) => ({ error: event.error }) } },
      },
    },
    hurried: { type: 'final', output: true },
    left: { type: 'final' },
  },
});
