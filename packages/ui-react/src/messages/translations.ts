/**
 * Takes the place of the export of this name in Amplify UI, so that `I18n.putVocabularies(translations)` stays as it is.
 * It is empty: all languages at once are what a page need not load. Words that an app itself puts into `I18n` are heeded;
 * a whole language is an entry of its own, such as `@foyer/ui-react/locales/ar`, and goes to `locale` and `messages`.
 */
export const translations: Record<string, Record<string, string>> = {};
