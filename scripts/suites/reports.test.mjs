import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countCheck, countTests, inWords, sum } from './reports.mjs';

const reportOf = (content) => {
  const file = join(mkdtempSync(join(tmpdir(), 'foyer-report-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

const vitest = (passed, failed = 0, skipped = 0) =>
  reportOf({ numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: 0 });

it('counts what the runner counted', () => {
  expect(countTests('vitest', vitest(7, 2, 1), 1)).toEqual({ passed: 7, failed: 2, skipped: 1 });
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countTests('playwright', reportOf({ stats }), 1)).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

it('counts a failure where a runner failed without a failed test', () => {
  expect(countTests('vitest', vitest(7), 1).failed).toBe(1);
});

it('counts a failure where no test ran', () => {
  expect(countTests('vitest', vitest(0), 0).failed).toBe(1);
  expect(countTests('vitest', '/nowhere.json', 0).failed).toBe(1);
});

it('adds up, and speaks of skipped tests only where there are some', () => {
  const total = sum([countTests('vitest', vitest(7), 0), countCheck(0), countCheck(2)]);
  expect(inWords(total)).toBe('7 passed, 1 failed');
  expect(inWords({ ...total, skipped: 3 })).toBe('7 passed, 1 failed, 3 skipped');
});
