'use client';

import { useAuthenticatorHandle } from '../authenticator-context.ts';
import { useOptions } from '../options.ts';
import { useSettings } from '../use-settings.ts';
import { knownProviders } from './known-providers.tsx';
import type { Provider, SocialProvider } from './provider.ts';

/** Cognito calls Sign in with Apple, Login with Amazon and the others by names of its own; apps by short ones. */
const known = (name: string) => knownProviders[name.toLowerCase().replace(/^(signinwith|loginwith)/, '')];

const describe = (provider: SocialProvider | string): Provider => {
  const { name, label, icon }: Exclude<SocialProvider, string> = typeof provider === 'string' ? { name: provider } : provider;
  const ours = known(name);
  return { name: ours?.name ?? name, label: label ?? ours?.label ?? name, icon: icon ?? ours?.icon };
};

/** The identity providers on offer, and what a press on one does. */
export const useProviders = () => {
  const { backend, store } = useAuthenticatorHandle();
  const { socialProviders } = useOptions();
  const settings = useSettings();
  const names = backend.capabilities.redirect ? (socialProviders ?? settings.socialProviders) : [];
  return {
    providers: names.map(describe),
    onProvider: ({ name }: Provider) => store.send({ type: 'redirect.start', provider: name }),
  };
};
