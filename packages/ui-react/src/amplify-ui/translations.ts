/** Under this phrase stands a language's own tag, by which the Authenticator knows that its texts are asked for. */
export const languagePhrase = 'foyer.language';

const own = (tag: string): Record<string, string> => ({ [languagePhrase]: tag });

const known = {
  ar: own('ar'),
  cs: own('cs'),
  da: own('da'),
  de: own('de'),
  en: own('en'),
  es: own('es'),
  fi: own('fi'),
  fr: own('fr'),
  he: own('he'),
  hu: own('hu'),
  id: own('id'),
  it: own('it'),
  ja: own('ja'),
  ko: own('ko'),
  // As Amplify UI calls Korean and Ukrainian.
  kr: own('ko'),
  nb: own('nb'),
  nl: own('nl'),
  pl: own('pl'),
  pt: own('pt'),
  ru: own('ru'),
  sv: own('sv'),
  th: own('th'),
  tr: own('tr'),
  ua: own('uk'),
  uk: own('uk'),
  vi: own('vi'),
  zh: own('zh'),
  'zh-TW': own('zh-TW'),
};

/**
 * Takes the place of the export of this name in Amplify UI: after `I18n.putVocabularies(translations)` and
 * `I18n.setLanguage('es')`, the Authenticator speaks Spanish. The texts are files of which a page loads the one that it
 * speaks; here are their names alone, and what an app adds by English phrases, which wins.
 *
 * @example
 * I18n.putVocabularies(translations);
 * I18n.setLanguage('es');
 */
export const translations: typeof known & Record<string, Record<string, string>> = known;
