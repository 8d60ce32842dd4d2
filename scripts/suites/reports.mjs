import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const firstLine = (message = '') => stripVTControlCharacters(message).split('\n').map((line) => line.trim()).find((line) => line && line !== 'Error:') ?? '';

/** Vitest reports the stack of a test that ran out of time without its message. */
const inTime = (line) => line.replace('Error: STACK_TRACE_ERROR', 'It did not end within its time.');

const failure = (names, message) => ({ test: names.join(' > '), why: inTime(firstLine(message)) });

const vitestFailures = ({ testResults }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [failure([relative('', name)], message)];
    return failed.map((test) => failure([relative('', name), ...test.ancestorTitles, test.title], test.failureMessages[0]));
  });

const playwrightFailures = ({ suites, specs = [] }, above = []) => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => failure([...above, title], tests[0].results.find(({ error }) => error)?.error.message)),
  ...(suites ?? []).flatMap((suite) => playwrightFailures(suite, [...above, suite.title])),
];

/** How many tests passed, failed and were skipped, and which failed and why, from a runner's own report. */
const readers = {
  vitest: (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: vitestFailures(report),
  }),
  playwright: (report) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
    skipped: report.stats.skipped,
    failures: [...(report.errors ?? []).map(({ message }) => failure(['before any journey'], message)), ...playwrightFailures(report)],
  }),
};

const none = { passed: 0, failed: 0, skipped: 0, failures: [] };

/**
 * Counts a suite. A runner that failed without a failed test (a file that does not load, no test at all, a crash)
 * counts as one failure, so that a suite never passes by not running.
 */
export const countTests = (runner, file, code) => {
  const counts = existsSync(file) ? readers[runner](JSON.parse(readFileSync(file, 'utf8'))) : none;
  const ran = counts.passed + counts.failed > 0;
  return counts.failed === 0 && (code !== 0 || !ran) ? { ...counts, failed: 1 } : counts;
};

/** The counts of a check that is not made of tests: it adds nothing but its failure. */
export const countCheck = (code) => ({ ...none, failed: code === 0 ? 0 : 1 });

/** The counts of a step that did not come to its end: it failed, and why is told. */
export const countUnfinished = (title, why) => ({ ...none, failed: 1, failures: [{ test: title, why }] });

export const sum = (all) =>
  all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
      failures: [...total.failures, ...counts.failures],
    }),
    none,
  );

export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
