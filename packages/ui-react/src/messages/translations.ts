import type { Messages } from './message.ts';

/**
 * Takes the place of the export of this name in Amplify UI, so that code that was written for it compiles.
 * It is empty: a language is an entry of its own, such as `@foyer/ui-react/locales/ar`, and goes to the `messages` prop.
 */
export const translations: Readonly<Record<string, Messages>> = {};
