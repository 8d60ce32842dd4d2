import { decodeJWT } from 'aws-amplify/auth';
import { generateCodeVerifier, generateState } from 'aws-amplify/auth/cognito';
import { AuthError } from '../../../errors/auth-error.ts';
import { codeOfStatus } from './errors.ts';
import { type Answer, placeOfProof, PROOF_CHANNEL, PROOF_STATE } from './proof-return.ts';
import type { UserPool } from './settings.ts';

/** What a sign-in at an identity provider gives. */
type ProviderTokens = Awaited<ReturnType<typeof redeem>>;

/** How long the answer may take, in milliseconds, once the page has the focus again. */
const GRACE = 500;

/**
 * A sign-in at an identity provider in a window of its own. The page stays, and with it the call that waits for the
 * proof. State and verifier are this call's own, in memory: what aws-amplify keeps for its redirects is left alone.
 *
 * @throws {AuthError} `method_unavailable` where no `redirectSignIn` is of the page's origin, `window_blocked`,
 * `redirect_cancelled`, `redirect_failed`, `throttled`, `service_unavailable`, `offline`
 */
export async function signInAtProvider(pool: UserPool, provider: string, signal: AbortSignal): Promise<ProviderTokens> {
  const oauth = pool.loginWith?.oauth;
  if (!oauth) throw new AuthError('method_unavailable');
  const place = placeOfProof(oauth.redirectSignIn);
  if (place === undefined) throw new AuthError('method_unavailable');
  const state = PROOF_STATE + generateState();
  const { value: verifier, method, toCodeChallenge } = generateCodeVerifier(128);
  const address = new URL(`https://${oauth.domain}/oauth2/authorize`);
  address.search = new URLSearchParams({
    redirect_uri: place, response_type: 'code', client_id: pool.userPoolClientId, identity_provider: provider, scope: oauth.scopes.join(' '),
    // Who is known to the provider already is asked all the same: that is what a proof is.
    prompt: 'login', state, code_challenge: toCodeChallenge(), code_challenge_method: method,
  }).toString();
  const { code, error } = await answerTo(address, state, signal);
  if (code === null) throw new AuthError(error === 'access_denied' ? 'redirect_cancelled' : 'redirect_failed');
  return redeem(`https://${oauth.domain}/oauth2/token`, {
    grant_type: 'authorization_code', client_id: pool.userPoolClientId, redirect_uri: place, code, code_verifier: verifier,
  });
}

/**
 * Opens the window, and waits for what it hands back. A window whose page has cut its ties looks closed as well, so it
 * counts as closed by the person only when this page has the focus again.
 */
async function answerTo(address: URL, state: string, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const channel = new BroadcastChannel(PROOF_CHANNEL);
  const opened = window.open(address, '_blank', 'popup,width=480,height=720');
  const settled = new AbortController();
  try {
    if (!opened) throw new AuthError('window_blocked');
    return await new Promise<Answer>((resolve, reject) => {
      channel.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if (data.state === state) resolve(data);
      });
      signal.addEventListener('abort', () => reject(new AuthError('cancelled')), { signal: settled.signal });
      window.addEventListener('focus', () => {
        setTimeout(() => opened.closed && reject(new AuthError('redirect_cancelled')), GRACE);
      }, { signal: settled.signal });
    });
  } finally {
    settled.abort();
    channel.close();
    opened?.close();
  }
}

interface TokenAnswer {
  readonly access_token?: string;
  readonly id_token?: string;
  readonly refresh_token?: string;
}

async function redeem(endpoint: string, grant: Readonly<Record<string, string>>) {
  const answer = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(grant) }).catch((cause: unknown) => {
    throw new AuthError('offline', { cause });
  });
  const failure = codeOfStatus(answer.status);
  if (failure) throw new AuthError(failure);
  const { access_token: access, id_token: id, refresh_token: refreshToken } = answer.ok ? await tokensIn(answer) : {};
  if (!access || !id) throw new AuthError('redirect_failed');
  const accessToken = decodeJWT(access);
  const { username, iat = 0 } = accessToken.payload;
  return {
    accessToken,
    idToken: decodeJWT(id),
    ...(refreshToken && { refreshToken }),
    username: String(username),
    clockDrift: iat * 1000 - Date.now(),
  };
}

async function tokensIn(answer: Response): Promise<TokenAnswer> {
  try {
    return await answer.json();
  } catch (cause) {
    throw new AuthError('redirect_failed', { cause });
  }
}
