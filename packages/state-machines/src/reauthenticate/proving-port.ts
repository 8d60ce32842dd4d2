import type { AuthPort, AuthUser } from '../ports/auth.ts';

/**
 * The port for the machines that ask the person who is signed in: each sign-in through it is one of theirs, beside the
 * session. Under it nobody is signed in, and nothing is heard of the session: the machines over the app hear that.
 */
export const provingPort = (port: AuthPort, user: AuthUser): AuthPort => ({
  ...port,
  // An adapter may look at what the browser can do each time. A list of everybody's passkeys is no question to one person.
  get capabilities() {
    return { ...port.capabilities, redirect: false, passkeyAutofill: false };
  },
  signIn: ({ username: _, ...request }, signal) => port.reauthenticate({ ...request, user }, signal),
  // Who would rather sign in anew is asked anew: there is no session here to leave.
  signOut: async () => {},
  returning: () => false,
  watch: () => () => {},
});
