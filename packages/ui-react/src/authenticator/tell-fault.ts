import { AuthError, type AuthPort } from '@foyer/state-machines';

/** What mends a fault that aws-amplify and Cognito tell by these names. */
const remedies: readonly (readonly [name: RegExp, remedy: string])[] = [
  [
    /^Invalid(Redirect|Origin)/,
    '[foyer] The page’s own address is not among the callbackUrls and logoutUrls of defineAuth, so that no provider can lead back: add '
    + 'it, with its port, and fetch amplify_outputs.json again.',
  ],
  [
    /^ResourceNotFound/,
    '[foyer] Cognito has no user pool or client of the names that are configured, in this region: fetch amplify_outputs.json again.',
  ],
];

const told = new Set<string>();

/** Says once what is wrong with the set-up of an app. */
export const tellFault = ({ cause, message }: AuthError): void => {
  const name = cause instanceof Error ? cause.name : '';
  const sentence = remedies.find(([start]) => start.test(name))?.[1] ?? message;
  if (told.has(sentence)) return;
  told.add(sentence);
  console.error(sentence);
};

/** Tells what keeps a backend from saying how people sign in, as a client that is not configured does. */
export const tellFaultOf = (backend: AuthPort): void => {
  try {
    backend.settings();
  } catch (cause) {
    tellFault(AuthError.from(cause));
  }
};
