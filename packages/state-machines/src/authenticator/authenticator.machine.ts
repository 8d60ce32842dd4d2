import { assertEvent } from 'xstate';
import { authenticatorSetup } from './authenticator.setup.ts';
import {
  announceReturn, dismiss, enter, fail, failedWith, flowInput, forget, goOn, goTo, letIn, redirectFailed, startOver, tell, tellAgain,
  waitOpenly,
} from './authenticator.transitions.ts';
import { nothingCarried } from './flow.ts';
import { patience } from './patience.ts';

/** Asks who is signed in. */
const restore = authenticatorSetup.createStateConfig({
  ...patience,
  tags: 'busy',
  entry: 'clearError',
  invoke: {
    id: 'restore',
    src: 'currentUser',
    input: ({ context }) => ({ port: context.port }),
    onDone: {
      target: '#authenticator.signedIn',
      actions: { type: 'admit', params: ({ event }) => ({ user: event.output, reason: 'restored' }) },
    },
    onError: [
      { guard: failedWith('not_signed_in'), target: '#authenticator.signedOut' },
      { guard: failedWith('session_expired'), ...dismiss('expired', 'unless led') },
      // StrictMode stops the machine and starts it anew: what the stopped call says is not about this one.
      { guard: failedWith('cancelled'), target: '#authenticator.restoring', reenter: true },
      { target: '#authenticator.restoreFailed', actions: fail },
    ],
  },
});

/** Ends the session that could not be read. */
const leave = authenticatorSetup.createStateConfig({
  tags: 'busy',
  entry: 'clearError',
  on: { 'session.signOut': {} },
  invoke: {
    id: 'leave',
    src: 'signOut',
    input: ({ context, event }) => {
      assertEvent(event, 'session.signOut');
      return { port: context.port, everywhere: event.everywhere ?? false };
    },
    onDone: dismiss('here'),
    onError: [{ guard: failedWith('not_signed_in'), ...dismiss('here') }, { target: '#authenticator.restoreFailed', actions: fail }],
  },
  after: { leaveAfter: { target: '#authenticator.restoreFailed', actions: 'giveUp' } },
});

/**
 * The root of the Authenticator: who is signed in, and which flow asks.
 *
 * @example
 * const actor = createActor(authenticatorMachine, { input: { port } });
 * actor.on('signedIn', ({ user }) => greet(user));
 * actor.start();
 */
export const authenticatorMachine = authenticatorSetup.createMachine({
  id: 'authenticator',
  context: ({ input: { port, initialScreen = 'sign-in', initialSession, restoreError = null, carry, prompts, returning = false } }) => ({
    port,
    initialSession,
    returning,
    user: initialSession ?? null,
    present: null,
    at: initialScreen,
    carry: { ...nothingCarried, ...carry },
    prompts: prompts ?? {},
    arrivedBy: null,
    proofs: 0,
    everywhere: null,
    provider: null,
    error: restoreError,
  }),
  invoke: {
    id: 'watchSession',
    src: 'watchSession',
    input: ({ context }) => ({ port: context.port }),
    onError: { target: '.restoreFailed', actions: [fail, 'doubtUser'] },
  },
  on: {
    'prompts.change': { actions: { type: 'changePrompts', params: ({ event }) => event } },
    'session.returning': { guard: 'isSignedOut', target: '.signedOut.returning' },
  },
  initial: 'arriving',
  states: {
    arriving: {
      always: [
        { guard: 'isReturning', target: 'signedOut.returning' },
        { guard: 'couldNotRestore', target: 'restoreFailed' },
        { guard: 'isUnknown', target: 'restoring' },
        { guard: 'isSignedIn', target: 'signedIn' },
        'signedOut',
      ],
    },
    restoring: {
      initial: 'asking',
      on: {
        'screen.show': { actions: { type: 'goOn', params: goTo } },
        'session.signOut': '.leaving',
        'session.signedIn': enter('elsewhere'),
        'session.signedOut': 'signedOut',
        'session.expired': dismiss('expired', 'unless led'),
        'session.redirectFailed': redirectFailed,
      },
      states: {
        asking: restore,
        // Whoever leaves has waited already.
        leaving: { ...leave, tags: ['busy', 'slow'] },
      },
    },
    restoreFailed: {
      meta: { screen: 'restore-failed' },
      initial: 'asking',
      on: {
        'session.signOut': '.leaving',
        'session.signedIn': enter('elsewhere'),
        'session.signedOut': dismiss('elsewhere'),
        'session.expired': dismiss('expired', 'unless led'),
      },
      states: {
        asking: { on: { 'session.restore': 'retrying' } },
        retrying: restore,
        leaving: { ...leave, ...patience },
      },
    },
    signedOut: {
      initial: 'choosing',
      on: {
        'screen.show': { target: '.choosing', actions: { type: 'goOn', params: goTo } },
        'redirect.start': { target: '.redirecting', actions: { type: 'headFor', params: ({ event }) => event } },
        'session.redirectFailed': redirectFailed,
        'session.signedOut': forget,
        'session.expired': forget,
      },
      states: {
        choosing: {
          always: [
            { guard: { type: 'startsAt', params: { entrances: ['sign-up', 'confirm-sign-up'] } }, target: 'signUp' },
            { guard: { type: 'startsAt', params: { entrances: ['forgot-password', 'confirm-reset'] } }, target: 'recover' },
            { target: 'signIn' },
          ],
        },
        signIn: {
          on: tell('sign-in'),
          invoke: { id: 'sign-in', src: 'signIn', input: flowInput, onSnapshot: tellAgain('sign-in'), onDone: goOn, onError: startOver },
        },
        signUp: {
          on: tell('sign-up'),
          invoke: { id: 'sign-up', src: 'signUp', input: flowInput, onSnapshot: tellAgain('sign-up'), onDone: goOn, onError: startOver },
        },
        recover: {
          on: tell('recover'),
          invoke: { id: 'recover', src: 'recover', input: flowInput, onSnapshot: tellAgain('recover'), onDone: goOn, onError: startOver },
        },
        returning: {
          ...patience,
          meta: { screen: 'redirect' },
          tags: 'busy',
          on: { 'flow.back': 'choosing', 'session.signedOut': 'choosing', 'session.signedIn': enter('here') },
          // Twenty seconds are no time to begin a wait that nobody sees.
          after: { returnAfter: waitOpenly },
        },
        redirecting: {
          meta: { screen: 'redirect' },
          tags: 'busy',
          exit: { type: 'headFor', params: { provider: null } },
          on: { 'flow.back': 'choosing', 'session.signedIn': enter('here') },
          invoke: {
            id: 'redirect',
            src: 'redirect',
            input: ({ context, event }) => {
              assertEvent(event, 'redirect.start');
              return { port: context.port, provider: event.provider, returnTo: event.returnTo };
            },
            onError: startOver,
          },
        },
        finishing: {
          initial: 'entering',
          on: {
            'screen.show': {},
            'redirect.start': {},
            'session.signedIn': { guard: { type: 'isAnother', params: ({ event }) => event }, ...enter('elsewhere') },
            'session.signedOut': { target: 'choosing', ...forget },
            'session.expired': { target: 'choosing', actions: { type: 'dismissUser', params: { expired: true } } },
          },
          states: {
            entering: {
              ...patience,
              tags: 'busy',
              entry: forget.actions,
              on: {
                'flow.back': waitOpenly,
                'screen.show': waitOpenly,
                'session.signedIn': { target: 'entering', reenter: true },
              },
              after: { leaveAfter: waitOpenly },
              invoke: {
                id: 'enter',
                src: 'currentUser',
                input: ({ context }) => ({ port: context.port }),
                onDone: {
                  target: 'promptingContact',
                  actions: { type: 'notePresent', params: ({ event }) => ({ user: event.output }) },
                },
                onError: [
                  { guard: failedWith('not_signed_in'), ...startOver },
                  { target: '#authenticator.restoreFailed', actions: fail },
                ],
              },
            },
            promptingContact: { always: [{ guard: 'promptsContact', target: 'verifyingContact' }, 'promptingPasskey'] },
            verifyingContact: {
              invoke: {
                id: 'verify-contact',
                src: 'verifyContact',
                input: ({ context }) => ({ port: context.port }),
                onDone: [{ guard: { type: 'isHurried', params: ({ event }) => event }, ...letIn }, 'promptingPasskey'],
                onError: 'promptingPasskey',
              },
            },
            promptingPasskey: { always: [{ guard: 'promptsPasskey', target: 'offeringPasskey' }, letIn] },
            offeringPasskey: {
              invoke: {
                id: 'passkey-prompt',
                src: 'promptPasskey',
                input: ({ context }) => ({ port: context.port }),
                onDone: letIn,
                onError: letIn,
              },
            },
          },
        },
      },
    },
    signedIn: {
      initial: 'working',
      on: {
        'session.signOut': { target: 'signingOut', actions: { type: 'noteSignOut', params: ({ event }) => event } },
        'session.signedIn': [
          { guard: { type: 'isAnother', params: ({ event }) => event }, ...enter('elsewhere') },
          { actions: announceReturn },
        ],
        'session.signedOut': dismiss('elsewhere'),
        'session.expired': [{ guard: 'asksInPlace', target: '.expired' }, dismiss('expired')],
        'error.dismiss': { actions: 'clearError' },
      },
      states: {
        working: { on: { 'reauthentication.request': { guard: 'canReauthenticate', target: 'reauthenticating' } } },
        reauthenticating: {
          meta: { screen: 'reauthenticate' },
          on: {
            'reauthentication.succeed': { target: 'working', actions: 'noteProof' },
            'reauthentication.cancel': 'working',
          },
        },
        expired: {
          meta: { screen: 'reauthenticate' },
          on: {
            'reauthentication.succeed': { target: 'working', actions: 'noteProof' },
            'reauthentication.cancel': dismiss('expired'),
            // The same person has signed in again in another tab.
            'session.signedIn': [
              { guard: { type: 'isAnother', params: ({ event }) => event }, ...enter('elsewhere') },
              { target: 'working', actions: 'noteProof' },
            ],
          },
        },
      },
    },
    signingOut: {
      ...patience,
      tags: 'busy',
      // What the last try failed with is said until this one is over, or nobody wants to know.
      on: { 'session.expired': dismiss('expired'), 'error.dismiss': { actions: 'clearError' } },
      invoke: {
        id: 'signOut',
        src: 'signOut',
        input: ({ context, event }) => {
          assertEvent(event, 'session.signOut');
          return { port: context.port, everywhere: event.everywhere ?? false };
        },
        onDone: dismiss('here'),
        onError: [
          { guard: failedWith('not_signed_in'), ...dismiss('here') },
          { target: 'signedIn', actions: fail },
        ],
      },
      after: { leaveAfter: { target: 'signedIn', actions: 'giveUp' } },
    },
  },
});
