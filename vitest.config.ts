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

/** Component tests, and tests of what a browser alone has. */
const inBrowser = (name: string, include: readonly string[], isolate: boolean) => ({
  extends: true as const,
  plugins: [react(), vanillaExtractPlugin()],
  optimizeDeps: {
    include: [
      'react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'xstate', '@xstate/react',
      'react-dom/server', '@radix-ui/react-primitive', '@testing-library/react', '@testing-library/user-event', 'axe-core', 'fast-check',
      'aws-amplify', 'aws-amplify/adapter-core', 'aws-amplify/auth', 'aws-amplify/auth/cognito', 'aws-amplify/auth/enable-oauth-listener', 'aws-amplify/data', 'aws-amplify/storage', 'aws-amplify/utils',
    ],
  },
  test: {
    name,
    setupFiles: ['./scripts/test-setup/shared-page.ts'],
    include: [...include],
    exclude: ['**/*.ssr.test.tsx'],
    isolate,
    browser: browser(),
  },
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
      // A page that loads React and the kit once has a third of the work.
      inBrowser('browser', ['packages/ui-react/src/**/*.test.tsx', 'packages/ui-react/src/**/*.browser.test.ts'], false),
      // Adapters have one aws-amplify for each page, and its state.
      inBrowser('browser-adapters', ['packages/{state-machines,theme}/src/**/*.browser.test.ts'], true),
      stories('stories', {}),
      stories('stories-dark-rtl', { colorMode: 'dark', direction: 'rtl' }),
    ],
  },
});
