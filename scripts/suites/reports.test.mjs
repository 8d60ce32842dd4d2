import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { countCheck, countTests, inWords, sum } from './reports.mjs';

const reportOf = (content) => {
  const file = join(mkdtempSync(join(tmpdir(), 'foyer-report-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

const vitest = (passed, failed = 0, skipped = 0, testResults = []) =>
  reportOf({ numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numTodoTests: 0, testResults });

it('counts what the runner counted', () => {
  expect(countTests('vitest', vitest(7, 2, 1), 1)).toMatchObject({ passed: 7, failed: 2, skipped: 1 });
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countTests('playwright', reportOf({ stats }), 1)).toMatchObject({ passed: 4, failed: 2, skipped: 2 });
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

it('names what failed and why, so that nobody has to search the log for it', () => {
  const story = { status: 'failed', title: 'Pending', ancestorTitles: ['Table'], failureMessages: ['Error: \n\u001B[2mno mark\u001B[22m\n  at x'] };
  const late = { status: 'failed', title: 'Late', ancestorTitles: [], failureMessages: ['Error: STACK_TRACE_ERROR\n    at task (x.js:1:2)'] };
  const broken = { name: resolve('stories/broken.ts'), status: 'failed', message: 'it does not load', assertionResults: [] };
  const file = vitest(7, 1, 0, [{ name: resolve('stories/a.ts'), status: 'failed', assertionResults: [{ status: 'passed' }, story, late] }, broken]);
  expect(countTests('vitest', file, 1).failures).toEqual([
    { test: 'stories/a.ts > Table > Pending', why: 'no mark' },
    { test: 'stories/a.ts > Late', why: 'It did not end within its time.' },
    { test: 'stories/broken.ts', why: 'it does not load' },
  ]);
});

it('names a journey by its file and the titles above it', () => {
  const spec = { title: 'signs in', ok: false, tests: [{ results: [{ error: { message: 'no form' } }] }] };
  const suites = [{ title: 'a.spec.ts', specs: [{ title: 'is well', ok: true }], suites: [{ title: 'by email', specs: [spec] }] }];
  const file = reportOf({ stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }, suites });
  expect(countTests('playwright', file, 1).failures).toEqual([{ test: 'a.spec.ts > by email > signs in', why: 'no form' }]);
});
