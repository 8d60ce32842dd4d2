import type { SandboxReply } from '../http/route.ts';
import type { OAuthSettings } from '../pool-settings.ts';
import { errorPage } from './pages/error-page.ts';

/** `/logout`: back to the app, or on to another sign-in. The pages here remember nobody, so nothing is to forget. */
export function logOut(oauth: OAuthSettings, query: URLSearchParams): SandboxReply {
  const logoutUri = query.get('logout_uri');
  if (logoutUri !== null) {
    if (oauth.logoutUrls.includes(logoutUri)) return { status: 302, headers: { location: logoutUri } };
    return errorPage('redirect_mismatch', `The client has no sign-out URL ${logoutUri}.`);
  }
  if (query.has('redirect_uri')) return { status: 302, headers: { location: `/oauth2/authorize?${query.toString()}` } };
  return errorPage('invalid_request', 'A sign-out names a logout_uri, or a redirect_uri with its response_type.');
}
