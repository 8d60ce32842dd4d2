import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { directionOf } from './direction.ts';
import type { Message, Messages } from './message.ts';

const source = new URL('../', import.meta.url);
const filesBelow = (folder: URL, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));

const objectsIn = async (url: URL) => Object.values((await import(/* @vite-ignore */ url.href)) as Record<string, Messages>);

/** The English texts stand beside their screens; together they are what a language holds. */
const english: Messages = Object.assign({}, ...(await Promise.all(
  filesBelow(source, '.messages.ts').map((name) => objectsIn(new URL(name, source))),
)).flat());

const folder = new URL('./locales/', import.meta.url);
const tags = readdirSync(folder);
const languages = await Promise.all(tags.map(async (tag) => {
  const [texts = {}] = await objectsIn(new URL(`${tag}/index.ts`, folder));
  return [tag, texts] as const;
}));

const formsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
const placesOf = (message: Message) => new Set(formsOf(message).flatMap(placesIn));

it('are languages that browsers know, with a direction', () => {
  expect(Intl.getCanonicalLocales(tags)).toEqual(tags);
  expect(tags.filter((tag) => directionOf(tag) === 'rtl')).toEqual(tags.filter((tag) => ['ar', 'he'].includes(tag)));
});

/** Of none, nobody counts files; of a million, nobody either. */
const rarely = (tag: string, form: string) => form === 'zero' || (form === 'many' && ['es', 'fr', 'it', 'pt'].includes(tag));
const lettersOf = (text: string) => text.replaceAll(/\{\w+\}/g, '').match(/\p{L}/gu)?.length ?? 0;

describe.each(languages)('%s', (tag, texts) => {
  it('has every text, and no other', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('fills no place that the English text does not, and leaves none out', () => {
    for (const [key, message] of Object.entries(texts)) {
      const given = placesOf(english[key] ?? '');
      if (typeof english[key] === 'object') given.add('count');
      for (const form of formsOf(message)) expect([...given], `${key}: ${form}`).toEqual(expect.arrayContaining(placesIn(form)));
      // One, two and none may go without their number, or their name.
      if (typeof message === 'string') expect(placesIn(message), key).toEqual(expect.arrayContaining([...given].filter((name) => name !== 'count')));
    }
  });

  it('has the plural forms of the language', () => {
    const forms = new Set(new Intl.PluralRules(tag).resolvedOptions().pluralCategories);
    for (const [key, message] of Object.entries(texts)) {
      if (typeof message === 'string') {
        expect(typeof english[key] === 'string' || forms.size === 1, `${key} has no plural forms`).toBe(true);
        continue;
      }
      const missing = [...forms].filter((form) => !rarely(tag, form) && !(form in message));
      const foreign = Object.keys(message).filter((form) => form !== 'other' && !forms.has(form as Intl.LDMLPluralRule));
      expect({ key, missing, foreign }).toEqual({ key, missing: [], foreign: [] });
    }
  });

  it('is written with care', () => {
    for (const [key, message] of Object.entries(texts)) {
      for (const form of formsOf(message)) {
        expect(form, key).toBe(form.trim());
        expect(form, key).not.toMatch(/ {2}|["']|\.\.\.|undefined/);
      }
    }
  });

  it('is a translation', () => {
    const same = Object.entries(texts).filter(([key, message]) => typeof message === 'string' && message === english[key] && lettersOf(message) > 10);
    expect(same.map(([key]) => key)).toEqual([]);
  });
});
