import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { globalTypes } from '../../.storybook/globals.ts';
import { languages } from '../../packages/ui-react/src/amplify-ui/languages.ts';
import { languagePhrase, translations } from '../../packages/ui-react/src/amplify-ui/translations.ts';
import { textsOf } from '../../stories/languages.ts';

const kit = new URL('../../packages/ui-react/', import.meta.url);
const tags = readdirSync(new URL('src/messages/locales/', kit)).toSorted();
const { exports }: { exports: Record<string, unknown> } = JSON.parse(readFileSync(new URL('package.json', kit), 'utf8'));

/** Wherever a language is looked up by its tag; English stands beside the components, and is in none of the folders. */
const tables = {
  'src/locales/': readdirSync(new URL('src/locales/', kit)).map((file) => file.replace(/\.ts$/, '')),
  'the exports of package.json': Object.keys(exports).flatMap((path) => (path.startsWith('./locales/') ? [path.slice('./locales/'.length)] : [])),
  'amplify-ui/languages.ts': Object.keys(languages),
  'amplify-ui/translations.ts': Object.entries(translations).flatMap(([tag, words]) => (words[languagePhrase] === tag ? [tag] : [])),
  '.storybook/globals.ts': globalTypes.language.toolbar.items.map(({ value }) => value),
};

it.each(Object.entries(tables))('%s holds every language that the kit speaks', (_table, listed) => {
  expect(listed.filter((tag) => tag !== 'en').toSorted()).toEqual(tags);
});

it.each(tags)('%s is found in its own words, by the stories and by what sets the language of Amplify’s I18n', async (tag) => {
  const { authenticator }: { authenticator: object } = await import(`../../packages/ui-react/src/messages/locales/${tag}/authenticator.ts`);
  expect(await textsOf(tag)).toMatchObject(authenticator);
  expect(await languages[tag]?.()).toEqual(authenticator);
});
