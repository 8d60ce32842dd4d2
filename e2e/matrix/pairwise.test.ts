import { expect, it } from 'vitest';
import { coveringRows, showsOf } from './pairwise.ts';
import { methods, needsBrowser, pools, rows, screensOf, seconds, statuses } from './rows.ts';

const covering = coveringRows(rows);
const all = (values: readonly (readonly string[])[]) => [...new Set(values.flat())].toSorted();

it('has a row for each value of each dimension', () => {
  expect(all(rows.map(Object.values))).toEqual(all([methods, statuses, pools, seconds]));
});

it('has no row twice', () => {
  expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
});

it('covers every pair, every method and every screen with a part of the rows', () => {
  expect(all(covering.map(showsOf))).toEqual(all(rows.map(showsOf)));
  expect(covering.length).toBeLessThan(rows.length / 2);
});

it('shows every screen on which a sign-in or a sign-up asks for something', () => {
  expect(all(covering.map(screensOf))).toEqual([
    'choose-factor', 'choose-mfa', 'code', 'confirm-contact', 'confirm-reset', 'confirm-sign-up', 'custom', 'email-setup', 'new-password',
    'password', 'sign-in', 'sign-up', 'totp-setup', 'verify-contact',
  ]);
});

it('leaves no row without a test: what Node cannot run is among those that Chromium runs', () => {
  expect(rows.filter((row) => needsBrowser(row) && !covering.includes(row))).toEqual([]);
});
