import type { Messages } from '@foyer/ui-react/core';
import { use } from 'react';

const files: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('@foyer/ui-react/locales/ar')).ar,
  cs: async () => (await import('@foyer/ui-react/locales/cs')).cs,
  da: async () => (await import('@foyer/ui-react/locales/da')).da,
  de: async () => (await import('@foyer/ui-react/locales/de')).de,
  es: async () => (await import('@foyer/ui-react/locales/es')).es,
  fi: async () => (await import('@foyer/ui-react/locales/fi')).fi,
  fr: async () => (await import('@foyer/ui-react/locales/fr')).fr,
  he: async () => (await import('@foyer/ui-react/locales/he')).he,
  hu: async () => (await import('@foyer/ui-react/locales/hu')).hu,
  id: async () => (await import('@foyer/ui-react/locales/id')).id,
  it: async () => (await import('@foyer/ui-react/locales/it')).it,
  ja: async () => (await import('@foyer/ui-react/locales/ja')).ja,
  ko: async () => (await import('@foyer/ui-react/locales/ko')).ko,
  nb: async () => (await import('@foyer/ui-react/locales/nb')).nb,
  nl: async () => (await import('@foyer/ui-react/locales/nl')).nl,
  pl: async () => (await import('@foyer/ui-react/locales/pl')).pl,
  pt: async () => (await import('@foyer/ui-react/locales/pt')).pt,
  ru: async () => (await import('@foyer/ui-react/locales/ru')).ru,
  sv: async () => (await import('@foyer/ui-react/locales/sv')).sv,
  th: async () => (await import('@foyer/ui-react/locales/th')).th,
  tr: async () => (await import('@foyer/ui-react/locales/tr')).tr,
  uk: async () => (await import('@foyer/ui-react/locales/uk')).uk,
  vi: async () => (await import('@foyer/ui-react/locales/vi')).vi,
  zh: async () => (await import('@foyer/ui-react/locales/zh')).zh,
  'zh-TW': async () => (await import('@foyer/ui-react/locales/zh-TW')).zhTW,
};

const loading = new Map<string, Promise<Messages>>();

/** The texts of a language of the toolbar; English stands beside the components. */
export const textsOf = async (tag: string): Promise<Messages | undefined> => files[tag]?.();

/** The language of the toolbar, as the kit takes it. It suspends until its texts are here. */
export function useToolbarLanguage(tag: string): { readonly locale?: string; readonly messages?: Messages } {
  const load = files[tag];
  if (!load) return {};
  const texts = loading.get(tag) ?? load();
  loading.set(tag, texts);
  return { locale: tag, messages: use(texts) };
}
