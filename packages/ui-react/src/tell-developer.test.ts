import { DataError } from '@foyer/state-machines';
import { StorageError } from '@foyer/state-machines/storage';
import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest';
import { errorWords } from './data-fields/error-words.ts';
import { errorText, type BrowserTexts } from './storage-browser/browser-texts.ts';
import { tellDeveloper } from './tell-developer.ts';

let said: MockInstance<typeof console.error>;
beforeEach(() => {
  said = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  said.mockRestore();
  vi.unstubAllEnvs();
});

const sentences = () => said.mock.calls.map(([sentence]) => String(sentence));
const texts: BrowserTexts = { locale: 'en', text: (key, ..._params) => key, rich: (key, ..._params) => key };

it('says each sentence once, and nothing in a production build', () => {
  for (const sentence of ['[foyer] One.', undefined, '[foyer] One.', '[foyer] Two.']) tellDeveloper(sentence);
  expect(sentences()).toEqual(['[foyer] One.', '[foyer] Two.']);
  vi.stubEnv('NODE_ENV', 'production');
  tellDeveloper('[foyer] Three.');
  expect(sentences()).toHaveLength(2);
});

it('whoever puts an error into words says what its hint has for the developer', () => {
  errorWords(new DataError('conflict', { hint: '[foyer] Of the data.' }), { locale: 'en', messages: {} });
  errorText(new StorageError('not_configured', { hint: '[foyer] Of the browser.' }), texts);
  errorText(new StorageError('network'), texts);
  expect(sentences()).toEqual(['[foyer] Of the data.', '[foyer] Of the browser.']);
});
