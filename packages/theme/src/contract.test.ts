import { expect, it } from 'vitest';
import { vars } from './contract.css.ts';

it('names variables by their path', () => {
  expect(vars.color.surfaceSunken).toBe('var(--foyer-color-surface-sunken)');
});
