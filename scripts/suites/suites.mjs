import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runTool } from '../setup/run.mjs';
import { countCheck, countTests } from './reports.mjs';

const withReport = async (runner, runWith) => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-report-'));
  const file = join(folder, 'report.json');
  const { code, output } = await runWith(file);
  const counts = countTests(runner, file, code);
  rmSync(folder, { recursive: true });
  return { ...counts, output };
};

const vitest = (options, ...args) =>
  withReport('vitest', (file) =>
    runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args], options),
  );

const playwright = (options, ...args) =>
  withReport('playwright', (file) =>
    runTool('playwright', ['test', '--reporter=list,json', ...args], { ...options, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
  );

const check = async (running) => {
  const { code, output } = await running;
  return { ...countCheck(code), output };
};

/**
 * The steps of `npm test`, in their order. `npm test -- lint e2e` runs those that are named.
 * A step that stands `aside` leaves a core idle, for it waits for one compiler or for the registry: it runs beside the others.
 * `after` names those of them that must have ended well.
 */
export const suites = {
  types: { title: 'Types', run: (options) => check(runTool('tsc', ['-p', '.'], { patience: 0, ...options })) },
  lint: { title: 'Lint', run: (options) => check(runTool('oxlint', [], options)) },
  knip: { title: 'Dead code and unused dependencies', run: (options) => check(runTool('knip', [], options)) },
  unit: { title: 'Unit tests', run: (options) => vitest(options, '--project', 'node*') },
  browser: { title: 'Component tests in a browser', run: (options) => vitest(options, '--project', 'browser*') },
  stories: { title: 'Stories, light and dark', run: (options) => vitest(options, '--project', 'stories*') },
  build: { title: 'Library build', aside: true, run: (options) => check(run('node', ['scripts/build.mjs'], options)) },
  e2e: { title: 'Journeys', after: ['build'], run: (options) => playwright(options, '--config', 'e2e/playwright.config.ts') },
  consumer: {
    title: 'The packages as an app gets them', aside: true, after: ['build'],
    // It ends the servers and installations that it has begun.
    run: (options) => vitest({ patience: 30_000, ...options }, '--config', 'scripts/consumer/vitest.config.ts'),
  },
};
