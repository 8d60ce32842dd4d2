import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runTool } from '../setup/run.mjs';
import { countCheck, countTests } from './reports.mjs';

const withReport = async (runner, runWith) => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-report-'));
  const file = join(folder, 'report.json');
  const { code } = await runWith(file);
  const counts = countTests(runner, file, code);
  rmSync(folder, { recursive: true });
  return counts;
};

const vitest = (...args) =>
  withReport('vitest', (file) =>
    runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args]),
  );

const playwright = (...args) =>
  withReport('playwright', (file) =>
    runTool('playwright', ['test', '--reporter=list,json', ...args], { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
  );

const check = async (running) => countCheck((await running).code);

/** The steps of `npm test`, in their order. `npm test -- lint e2e` runs those that are named. */
export const suites = {
  types: { title: 'Types', run: () => check(runTool('tsc', ['-p', '.'], { patience: 0 })) },
  lint: { title: 'Lint', run: () => check(runTool('oxlint', [])) },
  knip: { title: 'Dead code and unused dependencies', run: () => check(runTool('knip', [])) },
  unit: { title: 'Unit tests', run: () => vitest('--project', 'node') },
  browser: { title: 'Component tests in a browser', run: () => vitest('--project', 'browser') },
  stories: { title: 'Stories, light and dark', run: () => vitest('--project', 'stories*') },
  build: { title: 'Library build', run: () => check(run('node', ['scripts/build.mjs'])) },
  e2e: { title: 'Journeys', run: () => playwright('--config', 'e2e/playwright.config.ts') },
  consumer: { title: 'The packages as an app gets them', run: () => vitest('--config', 'scripts/consumer/vitest.config.ts') },
};
