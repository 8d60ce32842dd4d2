'use client';

import { createContext, Fragment, use, useMemo, type ReactNode } from 'react';
import { format, formatPieces, type Param } from './format.ts';
import type { Message, Messages, ParamsOf } from './message.ts';

interface Language {
  readonly locale: string;
  readonly messages: Messages;
}

/** The language of a place: `MessagesProvider` for components that are providers themselves. */
export const LanguageContext = createContext<Language>({ locale: 'en', messages: {} });

export interface MessagesProviderProps {
  /** The language as a BCP 47 tag: it rules plurals and numbers. @default the surrounding provider's, or `en` */
  readonly locale?: string | undefined;
  /** Texts by key, laid over the surrounding provider's. What is missing stays English. */
  readonly messages?: Messages | undefined;
  readonly children: ReactNode;
}

/**
 * Gives the texts below it a language. `<Authenticator>` takes the same two props.
 *
 * @example
 * import { ar } from '@foyer/ui-react/locales/ar';
 * <MessagesProvider locale="ar" messages={ar}>…</MessagesProvider>
 */
export function MessagesProvider({ locale, messages, children }: MessagesProviderProps) {
  const language = useLanguage(locale, messages);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The surrounding language with a locale and texts laid over it. */
export const useLanguage = (locale: string | undefined, messages: Messages | undefined): Language => {
  const outer = use(LanguageContext);
  return useMemo(
    () => ({ locale: locale ?? outer.locale, messages: messages ? { ...outer.messages, ...messages } : outer.messages }),
    [outer, locale, messages],
  );
};

/** The texts of one place on the screen, in the person's language. */
export interface Texts<M extends Messages> {
  readonly locale: string;
  /** The text for a key. */
  text<Key extends keyof M & string>(key: Key, ...params: ParamsOf<M[Key], Param>): string;
  /** The text for a key, with elements in its `{places}`. */
  rich<Key extends keyof M & string>(key: Key, ...params: ParamsOf<M[Key], ReactNode>): ReactNode;
}

/** Reads the texts of a place: the language's own where there are some, else the English that it is given. */
export function useTexts<const M extends Messages>(english: M): Texts<M> {
  const { locale, messages } = use(LanguageContext);
  return useMemo(() => {
    const find = (key: keyof M & string): Message => messages[key] ?? english[key] ?? key;
    return {
      locale,
      text: (key, ...[params]) => format(find(key), locale, params),
      rich: (key, ...[params]) =>
        formatPieces<ReactNode>(find(key), locale, params ?? {}).map((piece, index) => <Fragment key={index}>{piece}</Fragment>),
    };
  }, [english, locale, messages]);
}
