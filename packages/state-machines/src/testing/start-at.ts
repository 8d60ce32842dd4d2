import { createActor } from 'xstate';
import { authenticatorMachine } from '../authenticator/authenticator.machine.ts';
import type { AuthenticatorActor } from '../authenticator/authenticator.selectors.ts';
import type { AuthenticatorState } from '../authenticator/authenticator-state.ts';
import { type AuthenticatorStore, createAuthenticatorStore, type ScreenEvent } from '../authenticator/authenticator-store.ts';
import type { Carry, Entrance } from '../authenticator/flow.ts';
import type { Screen } from '../authenticator/screen.ts';
import { AuthError, type AuthErrorCode } from '../errors/auth-error.ts';
import type { AuthPort, AuthUser, SignInStep } from '../ports/auth.ts';
import { Secret } from '../secret.ts';
import { type FakePort, fakeDelivery, fakePort, fakeUser } from './fake-port.ts';

/** The screens that stand before the app. */
export type StartableScreen = Exclude<Screen, 'reauthenticate'>;

/** Where the Authenticator is to stand, and on what. */
export interface StartOptions {
  /** What the port answers, where it is not the yes of {@link fakePort}. */
  readonly port?: Partial<AuthPort> | undefined;
  /** What the screens before brought along. A `step` decides what the screens of a sign-in show. */
  readonly carry?: Partial<Carry> | undefined;
  /** The form has been sent, and the answer is awaited for ever. @default false */
  readonly busy?: boolean | undefined;
  /** The form has been sent once and has failed with this. */
  readonly error?: AuthErrorCode | AuthError | undefined;
}

/** A running Authenticator, and the port that it asks. */
export interface Started {
  readonly actor: AuthenticatorActor;
  readonly store: AuthenticatorStore;
  readonly port: FakePort;
}

interface Way {
  readonly at: Entrance;
  readonly step?: SignInStep;
  /** What the form of the screen sends, and the call that this makes. */
  readonly submit: ScreenEvent;
  readonly call: keyof AuthPort;
  /** What the call fails with before the screen can be seen. */
  readonly after?: AuthError;
  readonly session?: AuthUser | null | undefined;
  /** What leads from the first screen to this one, and what the port says on the way. */
  readonly lead?: readonly ScreenEvent[];
  readonly port?: Partial<AuthPort>;
}

const secret = new Secret('123456');
const username = 'ann@example.com';
const credentials = { type: 'credentials.submit', username, password: secret } as const;

const asks = (step: SignInStep): Way => ({
  at: 'sign-in', step, submit: { type: 'answer.submit', response: secret }, call: 'answer', session: null,
});

/** Signed in, and with a contact and no passkey, so that both are asked about. */
const prompted = {
  at: 'sign-in', session: null, port: { attributes: async () => ({ email: username, phone_number: '+12025550123' }) },
} as const;

const ways: Readonly<Record<StartableScreen, Way>> = {
  'sign-in': { at: 'sign-in', submit: credentials, call: 'signIn', session: null },
  'sign-up': {
    at: 'sign-up',
    submit: { type: 'sign-up.submit', username, password: secret, attributes: { email: username } },
    call: 'signUp',
    session: null,
  },
  'confirm-sign-up': {
    at: 'confirm-sign-up', submit: { type: 'code.submit', code: secret }, call: 'confirmSignUp', session: null,
  },
  'forgot-password': { at: 'forgot-password', submit: { type: 'reset.request', username }, call: 'requestReset', session: null },
  'confirm-reset': {
    at: 'confirm-reset', submit: { type: 'reset.submit', code: secret, newPassword: secret }, call: 'confirmReset', session: null,
  },
  code: {
    ...asks({ kind: 'code', channel: 'sms', destination: '+*******12' }), submit: { type: 'code.submit', code: secret },
  },
  password: asks({ kind: 'password' }),
  'new-password': asks({ kind: 'newPassword', missing: [] }),
  'totp-setup': asks({ kind: 'totpSetup', secret: new Secret('JBSWY3DPEHPK3PXP') }),
  'email-setup': asks({ kind: 'emailSetup' }),
  'choose-mfa': asks({ kind: 'chooseMfa', allowed: ['SMS', 'TOTP', 'EMAIL'], setup: false }),
  'choose-factor': asks({ kind: 'chooseFactor', available: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] }),
  custom: asks({ kind: 'custom', parameters: { question: 'What is your quest?' } }),
  'verify-contact': {
    ...prompted, submit: { type: 'contact.choose', contact: 'email' }, call: 'sendAttributeCode', lead: [credentials],
  },
  'confirm-contact': {
    ...prompted,
    submit: { type: 'code.submit', code: secret },
    call: 'confirmAttribute',
    lead: [credentials, { type: 'contact.choose', contact: 'email' }],
  },
  'passkey-prompt': {
    ...prompted, submit: { type: 'passkey.create' }, call: 'createPasskey', lead: [credentials, { type: 'prompt.skip' }],
  },
  'unknown-step': {
    at: 'sign-in', submit: credentials, call: 'signIn', after: new AuthError('unknown_step', { step: 'FACE_SCAN' }), session: null,
  },
  redirect: { at: 'sign-in', submit: { type: 'redirect.start', provider: 'Google' }, call: 'signInWithRedirect', session: null },
  'restore-failed': {
    at: 'sign-in', submit: { type: 'session.restore' }, call: 'currentUser', after: new AuthError('offline'), session: undefined,
  },
};

const never = () => new Promise<never>(() => {});

/** The call fails the first time, and is then what it would have been. */
const failingOnce = (port: FakePort, call: keyof AuthPort, error: AuthError): FakePort => {
  let failed = false;
  return new Proxy(port, {
    get(target, key) {
      if (key !== call || failed) return Reflect.get(target, key);
      return async () => {
        failed = true;
        throw error;
      };
    },
  });
};

const portFor = (screen: StartableScreen, options: StartOptions): FakePort => {
  const { call, after, port: needed } = ways[screen];
  const waits = options.busy || screen === 'redirect';
  const port = fakePort({ ...needed, ...options.port, ...(waits && { [call]: never }) });
  const error = typeof options.error === 'string' ? new AuthError(options.error) : options.error ?? after;
  return error ? failingOnce(port, call, error) : port;
};

const until = (store: AuthenticatorStore, isReached: (state: AuthenticatorState) => boolean) =>
  new Promise<void>((resolve) => {
    if (isReached(store.getState())) return resolve();
    const unsubscribe = store.subscribe(() => {
      if (!isReached(store.getState())) return;
      unsubscribe();
      resolve();
    });
  });

/**
 * Starts the Authenticator on a screen, for a story or a test: the real machines, on a port that leads them there.
 *
 * @example
 * const { actor } = await startAt('code', { error: 'code_mismatch' });
 */
export const startAt = async (screen: StartableScreen, options: StartOptions = {}): Promise<Started> => {
  const { at, step, submit, after, session, lead = [] } = ways[screen];
  const port = portFor(screen, options);
  const actor = createActor(authenticatorMachine, {
    input: {
      port,
      initialScreen: at,
      initialSession: session,
      prompts: { passkey: 'always' },
      carry: { username, delivery: fakeDelivery, ...(step && { step }), ...options.carry },
    },
  }).start();
  const store = createAuthenticatorStore(actor);
  for (const event of lead) {
    await until(store, () => store.can(event));
    store.send(event);
  }
  if (lead.length > 0) await until(store, (state) => state.screen === screen && !state.busy);
  const fails = options.error !== undefined || after !== undefined;
  if (fails || options.busy || screen === 'redirect') store.send(submit);
  if (fails) await until(store, ({ error }) => error !== null);
  return { actor, store, port };
};

/** Starts the Authenticator with somebody signed in. */
export const startSignedIn = (overrides: Partial<AuthPort> = {}, user: AuthUser = fakeUser): Started => {
  const port = fakePort(overrides);
  const actor = createActor(authenticatorMachine, { input: { port, initialSession: user } }).start();
  return { actor, store: createAuthenticatorStore(actor), port };
};
