import { availableParallelism } from 'node:os';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { vanillaExtractPlugin } from '@vanilla-extract/vite-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium } from './scripts/chromium.mjs';
import { LongestFirst } from './scripts/test-setup/longest-first.ts';

/** Anew for each project, since Vitest writes the project's name into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromium() }),
  instances: [{ browser: 'chromium' as const }],
});

/** Every story is a test; axe runs after its play function, and a violation fails it. They share a page, as they do in Storybook. */
const stories = (name: string, initialGlobals: Record<string, string>) => ({
  extends: true as const,
  plugins: [storybookTest({ configDir: '.storybook', initialGlobals })],
  test: { name, isolate: false, browser: browser() },
});

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    setupFiles: ['./scripts/test-setup/console.ts'],
    // Most tests wait for a server or a browser more than for the processor.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        plugins: [vanillaExtractPlugin()],
        test: {
          name: 'node',
          environment: 'node',
          setupFiles: ['./scripts/test-setup/fast-srp.ts'],
          include: ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.ssr.test.tsx', 'scripts/**/*.test.{ts,mjs}', 'e2e/{matrix,chaos}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'scripts/consumer/**'],
        },
      },
      {
        extends: true,
        plugins: [react(), vanillaExtractPlugin()],
        optimizeDeps: {
          include: [
            'react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'xstate', '@xstate/react',
            'react-dom/server', '@radix-ui/react-primitive', '@testing-library/react', '@testing-library/user-event', 'axe-core', 'fast-check',
            'aws-amplify', 'aws-amplify/adapter-core', 'aws-amplify/auth', 'aws-amplify/auth/cognito', 'aws-amplify/auth/enable-oauth-listener', 'aws-amplify/data', 'aws-amplify/storage', 'aws-amplify/utils',
          ],
        },
        test: {
          name: 'browser',
          setupFiles: ['./scripts/test-setup/patience.ts'],
          include: ['packages/ui-react/src/**/*.test.tsx', 'packages/*/src/**/*.browser.test.ts'],
          exclude: ['**/*.ssr.test.tsx'],
          browser: browser(),
        },
      },
      stories('stories', {}),
      stories('stories-dark-rtl', { colorMode: 'dark', direction: 'rtl' }),
    ],
  },
});
