import { existsSync, readFileSync } from 'node:fs';

/** How many tests passed, failed and were skipped, from a runner's own report. */
const readers = {
  vitest: (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
  playwright: ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }),
};

const none = { passed: 0, failed: 0, skipped: 0 };

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

export const sum = (all) =>
  all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    none,
  );

export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
