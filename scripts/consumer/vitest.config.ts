import { defineConfig } from 'vitest/config';

/** Apart from the other projects: it packs, installs and builds, and knows the packages by their tarballs alone. */
export default defineConfig({
  test: {
    name: 'consumer',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['./pack.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
