import { defineConfig } from '@playwright/test';
import { chromium } from '../scripts/chromium.mjs';

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './build-apps.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: chromium(),
    locale: 'en-US',
    // The steps and the calls alone: pictures of each step are a third of all the work. `--trace on` takes them.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false, sources: false },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
