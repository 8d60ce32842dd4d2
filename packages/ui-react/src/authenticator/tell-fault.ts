import { AuthError, type AuthPort } from '@foyer/state-machines';

const told = new Set<string>();

/** Says once what keeps a backend from saying how people sign in, as a client that is not configured does. */
export const tellFaultOf = (backend: AuthPort): void => {
  try {
    backend.settings();
  } catch (cause) {
    const { message } = AuthError.from(cause);
    if (told.has(message)) return;
    told.add(message);
    console.error(message);
  }
};
