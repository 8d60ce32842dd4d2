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
  use: { launchOptions: chromium(), locale: 'en-US', trace: 'retain-on-failure' },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
