import { defineConfig } from '@playwright/test';
import { chromium } from '../scripts/chromium.mjs';
import { patience } from '../scripts/test-setup/patience.ts';

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './build-apps.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // The packages are built, installed and served beside the journeys.
  timeout: 120_000,
  expect: { timeout: patience },
  use: {
    launchOptions: chromium(),
    locale: 'en-US',
    // It is an eighth of all the work, also without pictures. `--trace on` takes one where a failure says too little.
    trace: 'off',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
