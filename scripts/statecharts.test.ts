import { expect, it } from 'vitest';
import { statecharts, writtenStatecharts } from './statecharts.ts';

it('draws the machines as they are; if not, run `npx tsx scripts/statecharts.ts`', () => {
  expect(writtenStatecharts()).toBe(statecharts());
});
