import type { SandboxReply } from '../http/route.ts';
import type { AuthorizationRequest } from './grants.ts';

/** An error by OAuth's name, and Cognito's words for it. */
export interface OAuthProblem {
  readonly error: string;
  readonly description: string;
}

/** Sends the person back to the app, with an answer or an error, and the app's own state. */
export function wayBack(
  { redirectUri, responseType, state }: Pick<AuthorizationRequest, 'redirectUri' | 'responseType' | 'state'>,
  answer: Readonly<Record<string, string>>,
): SandboxReply {
  const address = new URL(redirectUri);
  const written = new URLSearchParams({ ...answer, ...(state !== undefined && { state }) });
  if (responseType === 'token') address.hash = written.toString();
  else for (const [name, value] of written) address.searchParams.set(name, value);
  return { status: 303, headers: { location: address.href } };
}

/** Errors stand in the query, whatever the app asked for. */
export function wayBackWith(
  request: Pick<AuthorizationRequest, 'redirectUri' | 'state'>,
  { error, description }: OAuthProblem,
): SandboxReply {
  return wayBack({ ...request, responseType: 'code' }, { error, error_description: description });
}
