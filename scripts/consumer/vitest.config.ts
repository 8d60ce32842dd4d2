import { defineConfig } from 'vitest/config';

/** Apart from the other projects: it packs, installs and builds, and knows the packages by their tarballs alone. */
export default defineConfig({
  test: {
    name: 'consumer',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['./pack.ts'],
    // All at once: the one waits for the registry while the other builds.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 600_000,
  },
});
