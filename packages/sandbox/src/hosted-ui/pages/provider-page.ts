import type { SandboxReply } from '../../http/route.ts';
import { html, type Html } from '../../mailbox-page/html.ts';
import type { OAuthProvider } from '../../pool-settings.ts';
import type { User } from '../../user-pools/user.ts';
import { page } from './page.ts';
import { providerLabel } from './provider-label.ts';

export interface ProviderView {
  readonly visit: string;
  readonly redirectUri: string;
  readonly provider: OAuthProvider;
  /** Those who have come from here before. */
  readonly people: readonly User[];
  /** Attributes without which the pool takes nobody in. */
  readonly required: readonly string[];
  /** An id for somebody new. */
  readonly subject: string;
}

/** The page of an identity provider. */
export function providerPage(view: ProviderView): SandboxReply {
  const label = providerLabel(view.provider);
  return page({
    title: `Sign in with ${label}`,
    leadsTo: view.redirectUri,
    content: html`
      <p>The sandbox stands in for ${label}. Choose who comes back to the app.</p>
      ${view.people.length > 0 && people(view)} ${somebodyNew(view)}
      <h2>Or nobody</h2>
      <form method="post" action="/identity-provider" class="pair">
        ${visit(view)}
        <button name="outcome" value="cancel">Cancel</button>
        <button name="outcome" value="fail">Fail with an error</button>
      </form>
    `,
  });
}

function visit({ visit: id }: ProviderView): Html {
  return html`<input type="hidden" name="visit" value="${id}" />`;
}

function people(view: ProviderView): Html {
  return html`<h2>Somebody who has been here</h2>
    <form method="post" action="/identity-provider" class="people">
      ${visit(view)} ${view.people.map((person) => html`<button name="person" value="${person.username}" class="person">${words(person)}</button>`)}
    </form>`;
}

function words({ username, attributes }: User): Html {
  const name = attributes['name'] ?? attributes['email'] ?? username;
  const rest = [attributes['email'], username].filter((word) => word !== undefined && word !== name);
  return html`${name} ${rest.length > 0 && html`<span>${rest.join(' · ')}</span>`}`;
}

function somebodyNew(view: ProviderView): Html {
  return html`<h2>Somebody new</h2>
    <form method="post" action="/identity-provider" autocomplete="off">
      ${visit(view)} ${claimsOf(view).map(({ claim, attribute, isRequired }) => claimField(claim, attribute, isRequired))}
      <label>Id at the provider <input name="subject" value="${view.subject}" required /></label>
      <button class="first">Continue</button>
    </form>`;
}

function claimField(claim: string, attribute: string, isRequired: boolean): Html {
  const type = attribute === 'email' ? 'email' : attribute === 'phone_number' ? 'tel' : 'text';
  return html`<label>${claim} <input type="${type}" name="claim:${claim}" ${isRequired && 'required'} /></label>`;
}

/** Each claim that the pool takes over, once. */
function claimsOf({ provider, required }: ProviderView) {
  const claims = new Map<string, { claim: string; attribute: string; isRequired: boolean }>();
  for (const [attribute, claim] of Object.entries(provider.attributeMapping ?? {})) {
    if (attribute === 'username') continue;
    const isRequired = required.includes(attribute) || (claims.get(claim)?.isRequired ?? false);
    claims.set(claim, { claim, attribute, isRequired });
  }
  return [...claims.values()];
}
