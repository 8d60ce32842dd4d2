'use client';

import { use } from 'react';
import { LanguageContext, useTexts } from '../../messages/MessagesProvider.tsx';
import { Button } from '../../parts/button/Button.tsx';
import { Divider } from '../../parts/divider/Divider.tsx';
import { authenticatorMessages } from '../authenticator.messages.ts';
import type { Provider } from './provider.ts';
import { providerList } from './ProviderButtons.css.ts';

export interface ProviderButtonsProps {
  readonly providers: readonly Provider[];
  /** The form is busy: the person waits for it. */
  readonly busy: boolean;
  readonly onProvider: (provider: Provider) => void;
}

/** A button for each identity provider, and the word that parts them from the form. */
export function ProviderButtons({ providers, busy, onProvider }: ProviderButtonsProps) {
  const { text } = useTexts(authenticatorMessages);
  const { messages } = use(LanguageContext);
  return (
    <>
      <div className={providerList} data-foyer-part="providers">
        {providers.map((provider) => (
          <Button
            key={provider.name}
            fullWidth
            aria-disabled={busy || undefined}
            data-foyer-part="provider"
            data-provider={provider.name.toLowerCase()}
            onClick={() => onProvider(provider)}
          >
            {provider.icon}
            {messages[`authenticator.continue-with.${provider.label}`]?.toString() ?? text('authenticator.continue-with', { provider: provider.label })}
          </Button>
        ))}
      </div>
      <Divider>{text('authenticator.or')}</Divider>
    </>
  );
}
