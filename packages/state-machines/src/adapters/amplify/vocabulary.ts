import { I18n } from 'aws-amplify/utils';

/** What an app has put into `I18n` of aws-amplify: its words for English phrases, in the language that it has set. */
export interface Vocabulary {
  /** Whether there are words at all in that language. */
  isSpoken(): boolean;
  find(phrase: string): string | undefined;
}

/** The words that the app put into `I18n` of aws-amplify. */
export const amplifyVocabulary: Vocabulary = {
  // `I18n` cannot be asked. But the words of a language are an object, which has a `constructor` as soon as it is there.
  isSpoken: () => I18n.get('constructor', '') !== '',
  find: (phrase) => I18n.get(phrase, '') || undefined,
};
