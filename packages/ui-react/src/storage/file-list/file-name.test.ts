import { expect, it } from 'vitest';
import { nameParts } from './file-name.ts';

it.each([
  ['Interview with the founders, part 2.wav', 'part 2.wav'],
  ['budget-2026-final-final-v3.xlsx', 'final-v3.xlsx'],
  ['Jahresabschlussbericht (1).pdf', '(1).pdf'],
  ['IMG_20260314_123456 (2).jpg', '123456 (2).jpg'],
  ['Jahresabschlussberichtentwurf.pdf', 'twurf.pdf'],
  ['Ein Jahresabschlussberichtentwurf 🎉🎉🎉.pdf', '🎉🎉🎉.pdf'],
])('always shows the last words of %s', (name, tail) => {
  const parts = nameParts(name);
  expect(parts).toEqual({ stem: name.slice(0, -tail.length), tail });
  expect(parts.stem + parts.tail).toBe(name);
});

it('leaves a short name whole', () => {
  expect(nameParts('part of no. 2.wav')).toEqual({ stem: 'part of no. 2.wav', tail: '' });
});
