'use client';

import { useAuthenticatorHandle } from '../authenticator-context.ts';
import { lazyPart } from '../lazy-part.tsx';
import { useOptions } from '../options.ts';
import { currentPlace } from '../go-to.ts';
import { useSettings } from '../use-settings.ts';
import type { Provider, SocialProvider } from './provider.ts';
import { markBox } from './ProviderButtons.css.ts';

const ProviderMark = /* @__PURE__ */ lazyPart(() => import('./ProviderMark.tsx'));

/** The providers that the kit has a mark for, and the names that Cognito and `signInWithRedirect` know them by. */
const labels: Readonly<Record<string, string>> = { amazon: 'Amazon', apple: 'Apple', facebook: 'Facebook', google: 'Google' };

/** The pool calls Sign in with Apple and Login with Amazon by names of its own; apps by short ones. */
const shortName = (name: string) => name.toLowerCase().replace(/^(signinwith|loginwith)/, '');

/** A provider as a button. */
export const describeProvider = (provider: SocialProvider | string): Provider => {
  const { name, label, icon }: Exclude<SocialProvider, string> = typeof provider === 'string' ? { name: provider } : provider;
  const short = shortName(name);
  const known = labels[short];
  const mark = known && <span className={markBox}><ProviderMark name={short} /></span>;
  return { name: known ?? name, label: label ?? known ?? name, icon: icon ?? mark };
};

/** The identity providers on offer, and what a press on one does. */
export const useProviders = () => {
  const { backend, store } = useAuthenticatorHandle();
  const { socialProviders } = useOptions();
  const settings = useSettings();
  const names = backend.capabilities.redirect ? (socialProviders ?? settings.socialProviders) : [];
  return {
    providers: names.map(describeProvider),
    onProvider: ({ name }: Provider) => store.send({ type: 'redirect.start', provider: name, returnTo: currentPlace() }),
  };
};
