import { describe, expect, it } from 'vitest';
import { countries, mainRegion } from './dial-codes.ts';

describe('countries', () => {
  it('names every region once, in the order of the language', () => {
    const german = countries('de', undefined);
    const names = german.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('de').compare));
    expect(new Set(german.map(({ region }) => region)).size).toBe(german.length);
    expect(german.length).toBeGreaterThan(230);
    expect(german.filter(({ name, region }) => name === region)).toEqual([]);
    expect(german.filter(({ dialCode }) => !/^\+[1-9]\d{0,2}$/.test(dialCode))).toEqual([]);
    expect(german.find(({ region }) => region === 'DE')).toEqual({ region: 'DE', dialCode: '+49', name: 'Deutschland' });
  });

  it('offers the codes that were asked for, and shows one that it does not know', () => {
    expect(countries('en', ['+49', '+999'])).toEqual([
      { region: '', dialCode: '+999', name: '+999' },
      { region: 'DE', dialCode: '+49', name: 'Germany' },
    ]);
  });
});

it('knows which country a shared code means', () => {
  expect(['+1', '+44', '+7', '+39'].map(mainRegion)).toEqual(['US', 'GB', 'RU', 'IT']);
});
