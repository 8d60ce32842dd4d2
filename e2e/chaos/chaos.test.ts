import { expect, test } from 'vitest';
import { runChaos } from './chaos.ts';

test('a short storm loses, doubles and mixes no file, and leaves nothing half-sent', async () => {
  const report = await runChaos({ seed: 7, transfers: 40 });
  expect(report.problems).toEqual([]);
  expect(report.done).toBeGreaterThan(10);
  expect(report.faults).toBeGreaterThan(5);
}, 120_000);
