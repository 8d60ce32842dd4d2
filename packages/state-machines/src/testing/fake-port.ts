import type {
  AuthCapabilities, AuthPort, AuthSettings, AuthUser, CodeDelivery, SessionEvent, SignInStep,
} from '../ports/auth.ts';
import { Secret } from '../secret.ts';

/** Somebody who is signed in. */
export const fakeUser: AuthUser = { userId: 'user-1', username: 'ann', signInDetails: { loginId: 'ann@example.com' } };

/** Where a code went. */
export const fakeDelivery: CodeDelivery = { medium: 'email', destination: 'a***@e***', attribute: 'email' };

const capabilities: AuthCapabilities = {
  passkeys: true,
  passkeyAutofill: false,
  rememberDevice: true,
  redirect: true,
  reauthenticate: true,
};

const settings: AuthSettings = {
  loginMechanisms: ['email'],
  signUpAttributes: ['email'],
  passwordPolicy: {
    minLength: 8,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSpecialCharacters: false,
  },
  socialProviders: [],
  factors: [],
  preferredFactor: undefined,
};

/** A port for tests, with the means to speak as another tab. */
export interface FakePort extends AuthPort {
  /** Says to whoever watches the session what happened elsewhere. */
  report(event: SessionEvent): void;
}

/**
 * A port that says yes to everything: a sign-in is done at once and then there is a user, until it is signed out.
 * What a test is about, it overrides.
 *
 * @example
 * const port = fakePort({ signIn: async () => ({ kind: 'code', channel: 'sms', destination: '+*******12' }) });
 */
export const fakePort = (overrides: Partial<AuthPort> = {}): FakePort => {
  let user: AuthUser | null = null;
  const watchers = new Set<(event: SessionEvent) => void>();

  const noteUser = async (call: Promise<SignInStep>) => {
    const step = await call;
    if (step.kind === 'done') user = fakeUser;
    return step;
  };

  const port: AuthPort = {
    capabilities,
    settings: () => settings,
    currentUser: async () => user,
    authenticatedAt: async () => new Date(),
    returning: () => false,
    watch(onEvent) {
      watchers.add(onEvent);
      return () => void watchers.delete(onEvent);
    },
    signIn: async () => ({ kind: 'done' }),
    canReauthenticate: () => true,
    providerOf: () => undefined,
    reauthenticate: async () => ({ kind: 'done' }),
    answer: async () => ({ kind: 'done' }),
    signInWithRedirect: async () => {},
    signOut: async () => {},
    signUp: async () => ({ kind: 'confirmSignUp', delivery: fakeDelivery }),
    confirmSignUp: async () => ({ kind: 'autoSignIn' }),
    resendSignUpCode: async () => fakeDelivery,
    autoSignIn: async () => ({ kind: 'done' }),
    requestReset: async () => ({ kind: 'confirmReset', delivery: fakeDelivery }),
    confirmReset: async () => {},
    attributes: async () => ({ email: 'ann@example.com', email_verified: 'true' }),
    updateAttributes: async () => ({ kind: 'done' }),
    deleteAttributes: async () => {},
    sendAttributeCode: async () => fakeDelivery,
    confirmAttribute: async () => {},
    changePassword: async () => {},
    deleteUser: async () => {},
    setUpTotp: async () => new Secret('JBSWY3DPEHPK3PXP'),
    confirmTotp: async () => {},
    mfaPreference: async () => ({ enabled: [], preferred: undefined }),
    setMfaPreference: async () => {},
    passkeys: async () => [],
    createPasskey: async () => {},
    deletePasskey: async () => {},
    devices: async () => [],
    rememberDevice: async () => {},
    forgetDevice: async () => {},
    ...overrides,
  };

  return {
    ...port,
    signIn: (request, signal) => noteUser(port.signIn(request, signal)),
    answer: (request, signal) => noteUser(port.answer(request, signal)),
    autoSignIn: (signal) => noteUser(port.autoSignIn(signal)),
    async signOut(options, signal) {
      await port.signOut(options, signal);
      user = null;
    },
    report: (event) => watchers.forEach((watcher) => watcher(event)),
  };
};
