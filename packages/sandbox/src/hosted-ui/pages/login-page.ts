import type { SandboxReply } from '../../http/route.ts';
import { html } from '../../mailbox-page/html.ts';
import type { OAuthProvider } from '../../pool-settings.ts';
import { page } from './page.ts';
import { providerLabel } from './provider-label.ts';

export interface LoginView {
  readonly visit: string;
  readonly redirectUri: string;
  readonly providers: readonly OAuthProvider[];
  readonly problem: string | undefined;
}

/** The pool's own sign-in. */
export function loginPage({ visit, redirectUri, providers, problem }: LoginView): SandboxReply {
  return page({
    title: 'Sign in',
    leadsTo: redirectUri,
    content: html`
      <p>The hosted page of the user pool.</p>
      ${problem !== undefined && html`<p class="wrong" role="alert">${problem}</p>`}
      <form method="post" action="/login">
        <input type="hidden" name="visit" value="${visit}" />
        <label>Username <input name="username" autocomplete="username" required /></label>
        <label>Password <input type="password" name="password" autocomplete="current-password" required /></label>
        <button class="first">Sign in</button>
      </form>
      ${providers.length > 0 && html`<h2>Or with</h2>
        <form method="post" action="/login" class="people">
          <input type="hidden" name="visit" value="${visit}" />
          ${providers.map((provider) => html`<button name="provider" value="${provider.name}">${providerLabel(provider)}</button>`)}
        </form>`}
    `,
  });
}
