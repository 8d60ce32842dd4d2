import { availableParallelism } from 'node:os';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { STORYBOOK_TEST_INITIAL_GLOBALS_PROVIDE_KEY as globals } from '@storybook/addon-vitest/constants';
import { vanillaExtractPlugin } from '@vanilla-extract/vite-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { BrowserInstanceOption } from 'vitest/node';
import { chromium } from './scripts/chromium.mjs';
import { LongestFirst } from './scripts/test-setup/longest-first.ts';
import { patience } from './scripts/test-setup/patience.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What Storybook's toolbars are set to. */
    [globals]: Readonly<Record<string, string>>;
  }
}

/** What runs in Chromium. The instances of a project share a server, which compiles each file once for all of them. */
const inChromium = (...instances: readonly Omit<BrowserInstanceOption, 'browser'>[]) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromium() }),
  instances: instances.map((instance) => ({ browser: 'chromium' as const, ...instance })),
});

/** Another module in a module's place would stay there for the files that come after. */
const mocked = 'packages/*/src/**/*.mocked.test.{ts,tsx}';

/** A page is told a sentence once, whichever file has asked for it. */
const toldOnce = 'packages/ui-react/src/**/tell-*.test.tsx';

const inPages = () => ({
  extends: true as const,
  plugins: [react(), vanillaExtractPlugin()],
  optimizeDeps: {
    include: [
      'react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'xstate', '@xstate/react',
      'react-dom/server', '@radix-ui/react-primitive', '@testing-library/react', '@testing-library/user-event', 'axe-core', 'fast-check',
      'aws-amplify', 'aws-amplify/adapter-core', 'aws-amplify/auth', 'aws-amplify/auth/cognito', 'aws-amplify/auth/enable-oauth-listener', 'aws-amplify/data', 'aws-amplify/storage', 'aws-amplify/utils',
    ],
  },
});

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    setupFiles: ['./scripts/test-setup/console.ts', './scripts/test-setup/waits.ts'],
    // Whatever runs beside them shares the cores: a test that takes ten seconds by itself takes a minute where everything is slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: patience } },
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
          setupFiles: ['./scripts/test-setup/fast-srp.ts', './scripts/test-setup/put-back.ts'],
          include: ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.ssr.test.tsx', 'scripts/**/*.test.{ts,tsx,mjs}', 'e2e/{matrix,chaos}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', mocked, 'scripts/consumer/**'],
          // A worker loads aws-amplify and the sandbox once for all its files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'node-mocked', environment: 'node', include: ['packages/*/src/**/*.mocked.test.ts'] },
      },
      {
        ...inPages(),
        test: {
          name: 'components',
          setupFiles: ['./scripts/test-setup/shared-page.ts', './scripts/test-setup/put-back.ts'],
          include: ['packages/ui-react/src/**/*.test.tsx', 'packages/ui-react/src/**/*.browser.test.ts'],
          exclude: ['**/*.ssr.test.tsx', mocked, toldOnce],
          // A page that loads React and the kit once has a third of the work. An instance cannot say this for itself.
          isolate: false,
          browser: inChromium({ name: 'browser' }),
        },
      },
      {
        ...inPages(),
        test: {
          name: 'alone',
          setupFiles: ['./scripts/test-setup/shared-page.ts'],
          include: ['packages/{state-machines,theme}/src/**/*.browser.test.ts', 'packages/ui-react/src/**/*.mocked.test.tsx', toldOnce],
          // Each file has an aws-amplify, and its state, to itself.
          browser: inChromium({ name: 'browser-alone' }),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'in-storybook',
          // They share a page, as they do in Storybook.
          isolate: false,
          // Every story is a test; axe runs after its play function, and a violation fails it.
          browser: inChromium({ name: 'stories' }, { name: 'stories-dark-rtl', provide: { [globals]: { colorMode: 'dark', direction: 'rtl' } } }),
        },
      },
    ],
  },
});
