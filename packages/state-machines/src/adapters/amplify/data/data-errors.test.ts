import { expect, it } from 'vitest';
import { toDataError } from './data-errors.ts';

const answer = (error: object) => ({ data: { row: null }, errors: [error] });

it('takes the words of a rule of the app for the person, and finds the field that they name', () => {
  const refused = answer({ errorType: null, path: ['row'], message: 'The slug must be lower case.' });
  expect(toDataError(refused, ['id', 'title', 'slug'])).toMatchObject({ code: 'invalid_input', field: 'slug', reason: 'The slug must be lower case.' });
});

it('guesses at no field where the words name two, or none', () => {
  const two = answer({ errorType: null, path: ['row'], message: 'slug and title must differ' });
  expect(toDataError(two, ['title', 'slug'])).toMatchObject({ code: 'invalid_input', field: undefined, reason: 'slug and title must differ' });
  expect(toDataError(two)).toMatchObject({ field: undefined });
});

it('shows no person what a server says of itself', () => {
  expect(toDataError(answer({ errorType: 'Lambda:Unhandled', path: ['row'], message: 'stack' }))).toMatchObject({ code: 'service_unavailable', reason: undefined });
  expect(toDataError(answer({ path: null, message: 'Variable input is wrong' }))).toMatchObject({ code: 'unknown', reason: undefined });
});
